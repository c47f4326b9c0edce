package dev.customerwatch.embedded.disk;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What commands changed: one record per command, with the values after it, so that replaying a record twice does no
 * harm. A kill of the process loses nothing written here; a crash of the machine may lose the end.
 */
final class WriteLog implements Journal, AutoCloseable {

    static final int HEADER = Integer.BYTES + Long.BYTES;

    private static final String PREFIX = "changes.";
    private static final int LARGE = 1 << 20;

    private final Path folder;
    private ByteArrayOutputStream noted = new ByteArrayOutputStream();
    private long number;
    private FileChannel channel;
    private long end;

    WriteLog(Path folder) {
        this.folder = folder;
        this.number = files(folder).stream().mapToLong(WriteLog::number).max().orElse(0) + 1;
        this.channel = create(file());
    }

    /** The log files in this folder, oldest first. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.comparingLong(WriteLog::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(PREFIX.length()));
    }

    private static FileChannel create(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + file, e);
        }
    }

    Path file() {
        return folder.resolve(PREFIX + number);
    }

    boolean isEmpty() {
        return end == 0;
    }

    /** Goes on in a new file and returns the finished one. */
    Path switchFile() {
        Path finished = file();
        FileChannel next = create(folder.resolve(PREFIX + (number + 1)));
        close();
        number++;
        channel = next;
        end = 0;
        return finished;
    }

    @Override
    public void put(String map, Object id, byte[] document) {
        note(Change.PUT, map, IdType.encode(id), document);
    }

    @Override
    public void remove(String map, Object id) {
        note(Change.REMOVE, map, IdType.encode(id));
    }

    @Override
    public void drop(String map) {
        note(Change.DROP, map);
    }

    private void note(Change change, String map, byte[]... parts) {
        try (DataOutputStream out = new DataOutputStream(noted)) {
            out.writeUTF(change.name());
            out.writeUTF(map);
            for (byte[] part : parts) {
                out.writeInt(part.length);
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void commit() {
        if (noted.size() > 0) {
            byte[] record = noted.toByteArray();
            forgetNoted();
            append(record);
        }
    }

    private void forgetNoted() {
        if (noted.size() > LARGE) {
            noted = new ByteArrayOutputStream();
        } else {
            noted.reset();
        }
    }

    private void append(byte[] record) {
        ByteBuffer buffer = ByteBuffer.allocate(HEADER + record.length);
        buffer.putInt(record.length).putLong(checksum(record)).put(record).flip();
        try {
            // At a position of our own: what a full disk cut short is overwritten by the next record.
            long position = end;
            while (buffer.hasRemaining()) {
                position += channel.write(buffer, position);
            }
            end = position;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + file(), e);
        }
    }

    static long checksum(byte[] record) {
        CRC32C checksum = new CRC32C();
        checksum.update(record);
        return checksum.getValue();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
