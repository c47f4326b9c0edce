package dev.customerwatch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The number in a data folder's {@code format} file: says whether this program may open what lies there. */
final class DataFormat {

    private static final String FILE = "format";

    private DataFormat() {}

    /** Creates the folder if there is none. */
    static void claim(Path folder, int number) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(FILE);
            if (Files.exists(file)) {
                refuseUnless(number, Files.readString(file).strip(), folder);
            } else if (isEmpty(folder)) {
                write(file, number);
            } else {
                refuseUnless(number, "none", folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + folder, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.getFileName().toString().equals(FILE + ".new"));
        }
    }

    private static void write(Path file, int number) throws IOException {
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.writeString(fresh, number + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseUnless(int expected, String found, Path folder) {
        if (!found.equals(Integer.toString(expected))) {
            throw new IllegalStateException(
                    ("The data in %s has format %s, this version reads format %d. Either start the"
                                    + " version that wrote it, or move the folder away (mv %s %s.old) and start again with an"
                                    + " empty one.")
                            .formatted(folder, found, expected, folder, folder));
        }
    }
}
