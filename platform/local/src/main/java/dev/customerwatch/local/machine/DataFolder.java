package dev.customerwatch.local.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Everything that one machine keeps; opened by one process at a time, and only in a format that it knows. */
public final class DataFolder implements AutoCloseable {

    static final int FORMAT = 1;

    private static final String FORMAT_FILE = "format";
    private static final String LOCK_FILE = "lock";
    private static final String LOG_FOLDER = "log";
    private static final Set<String> NO_DATA = Set.of(LOCK_FILE, FORMAT_FILE + ".new", LOG_FOLDER);

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder, made where there is none.
     *
     * @throws CannotStart if another process has it open or it holds another format; the message says what to do
     */
    public static DataFolder open(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            create(path);
            var opened = new DataFolder(path, locked(path));
            opened.claim();
            return opened;
        } catch (IOException e) {
            throw new CannotStart("The data folder %s cannot be used: %s".formatted(path, e.getMessage()));
        }
    }

    public Path path() {
        return path;
    }

    public Path log() {
        return path.resolve(LOG_FOLDER);
    }

    /** Whether anything was recorded in it. */
    boolean holdsFacts() {
        return Files.exists(store()) || Files.exists(broker());
    }

    Path broker() {
        return path.resolve("kafka");
    }

    Path store() {
        return path.resolve("store");
    }

    Path keys() {
        return path.resolve("keys");
    }

    /** The keys of personal data; without them the store's personal data cannot be read. */
    Path customerKeys() {
        return path.resolve("customer-keys.properties");
    }

    /** State that a service can rebuild at any time. */
    Path derived(Service service) {
        return path.resolve("derived").resolve(service.id());
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path path) throws IOException {
        if (Files.exists(path)) {
            return;
        }
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(path);
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        var file = path.resolve(LOCK_FILE);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new CannotStart(
                    "The data folder %s is in use by process %s. Stop that process, or choose another folder: --data FOLDER"
                            .formatted(path, Files.readString(file).strip()));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
        return channel;
    }

    /** The lock goes with the process, however that ends. */
    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private void claim() throws IOException {
        try {
            var file = path.resolve(FORMAT_FILE);
            if (Files.exists(file)) {
                refuseUnlessKnown(Files.readString(file).strip());
            } else if (isEmpty()) {
                write(file);
            } else {
                throw new CannotStart(
                        "%s holds files that are not CustomerWatch's. Choose another folder: --data FOLDER"
                                .formatted(path));
            }
        } catch (IOException | CannotStart e) {
            close();
            throw e;
        }
    }

    private boolean isEmpty() throws IOException {
        try (var files = Files.list(path)) {
            return files.allMatch(file -> NO_DATA.contains(file.getFileName().toString()));
        }
    }

    private static void write(Path file) throws IOException {
        var fresh = file.resolveSibling(FORMAT_FILE + ".new");
        Files.writeString(fresh, FORMAT + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseUnlessKnown(String found) {
        if (!found.equals(Integer.toString(FORMAT))) {
            throw new CannotStart(("The data in %s has format %s, this version reads format %d. Start the version that"
                            + " wrote it, or move the folder away and start with an empty one: mv %s %s.old")
                    .formatted(path, found, FORMAT, path, path));
        }
    }
}
