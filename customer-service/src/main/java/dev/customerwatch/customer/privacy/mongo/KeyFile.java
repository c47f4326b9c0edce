package dev.customerwatch.customer.privacy.mongo;

import dev.customerwatch.customer.privacy.InstallationKeys;
import dev.customerwatch.customer.privacy.MasterSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** A file of the keys, for one machine: readable by its owner alone. */
record KeyFile(Path path) {

    private static final String MASTER = "master-keys";
    private static final String INDEX = "index-key";

    /**
     * The keys of the file.
     *
     * @param mayCreate whether a missing file may be made, with fresh keys
     */
    InstallationKeys keys(boolean mayCreate) {
        try {
            if (!Files.exists(path)) {
                create(mayCreate);
            }
            return read();
        } catch (IOException unusable) {
            throw new UncheckedIOException("the key file " + path.toAbsolutePath() + " cannot be used", unusable);
        }
    }

    private InstallationKeys read() throws IOException {
        var keys = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
            keys.load(reader);
        }
        return InstallationKeys.of(MasterSecret.parse(keys.getProperty(MASTER, "")), keys.getProperty(INDEX, ""));
    }

    private void create(boolean mayCreate) throws IOException {
        if (!mayCreate) {
            throw new IllegalStateException("Personal data are sealed here already, but the key file "
                    + path.toAbsolutePath() + " is missing. Put it back from its backup, or set"
                    + " customer.privacy.master-keys and customer.privacy.index-key.");
        }
        var parent = path.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        var fresh = Files.createTempFile(parent, "keys", ".new");
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(fresh, MASTER + "=1:" + secret() + "\n" + INDEX + "=" + secret() + "\n");
        Files.move(fresh, path);
    }

    private static String secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
