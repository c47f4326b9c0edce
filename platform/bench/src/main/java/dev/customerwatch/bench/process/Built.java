package dev.customerwatch.bench.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the programs lie that the build has made. */
public final class Built {

    private static final Path ROOT = Path.of(System.getProperty("customerwatch.home", "../.."))
            .toAbsolutePath()
            .normalize();

    private Built() {}

    /** A service's executable jar, e.g. of {@code sales}. */
    public static Path service(String name) {
        return there(ROOT.resolve(name + "-service/target/" + name + "-service-0.1.0-SNAPSHOT-boot.jar"));
    }

    /** The jar of the one-machine run. */
    public static Path machine() {
        return there(ROOT.resolve("platform/local/target/customerwatch.jar"));
    }

    /** The script that users start the one-machine run with. */
    public static Path machineScript() {
        return there(ROOT.resolve("platform/local/run"));
    }

    private static Path there(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException("not built: " + file + " (./mvnw -DskipTests package)");
        }
        return file;
    }
}
