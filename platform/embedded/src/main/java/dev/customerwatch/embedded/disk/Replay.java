package dev.customerwatch.embedded.disk;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Applies the whole records of a log; a record cut short was never acknowledged and ends it. */
final class Replay {

    /** Where the changes go. */
    interface Target {

        void put(String map, Object id, byte[] document);

        void remove(String map, Object id);

        void drop(String map);
    }

    private final Target target;

    Replay(Target target) {
        this.target = target;
    }

    void apply(Path log) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(log)))) {
            long remaining = Files.size(log);
            Optional<byte[]> record = next(in, remaining);
            while (record.isPresent()) {
                applyRecord(record.get());
                remaining -= WriteLog.HEADER + record.get().length;
                record = next(in, remaining);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }

    private static Optional<byte[]> next(DataInputStream in, long remaining) throws IOException {
        if (remaining < WriteLog.HEADER) {
            return Optional.empty();
        }
        int length = in.readInt();
        long checksum = in.readLong();
        if (length <= 0 || length > remaining - WriteLog.HEADER) {
            return Optional.empty();
        }
        byte[] record = in.readNBytes(length);
        return WriteLog.checksum(record) == checksum ? Optional.of(record) : Optional.empty();
    }

    private void applyRecord(byte[] record) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
        while (in.available() > 0) {
            Change change = Change.valueOf(in.readUTF());
            String map = in.readUTF();
            switch (change) {
                case PUT -> target.put(map, IdType.decode(part(in)), part(in));
                case REMOVE -> target.remove(map, IdType.decode(part(in)));
                case DROP -> target.drop(map);
            }
        }
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
