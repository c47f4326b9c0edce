package dev.customerwatch.customer.privacy.mongo;

import com.google.crypto.tink.Aead;
import dev.customerwatch.customer.privacy.InstallationKeys;
import dev.customerwatch.customer.privacy.MasterSecret;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A file of the keys, readable by its owner alone.
 *
 * @param master the key that seals it; null where it stands in clear, for one machine
 */
record KeyFile(Path path, @Nullable Aead master) {

    private static final byte[] WHAT = "customerwatch key file".getBytes(StandardCharsets.UTF_8);

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
        keys.load(new StringReader(new String(opened(Files.readAllBytes(path)), StandardCharsets.UTF_8)));
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
        var text = MASTER + "=1:" + secret() + "\n" + INDEX + "=" + secret() + "\n";
        Files.write(fresh, sealed(text.getBytes(StandardCharsets.UTF_8)));
        Files.move(fresh, path);
    }

    private byte[] sealed(byte[] clear) {
        try {
            return master == null ? clear : master.encrypt(clear, WHAT);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("The key file cannot be sealed by customer.privacy.kms-key-uri", refused);
        }
    }

    private byte[] opened(byte[] sealed) {
        try {
            return master == null ? sealed : master.decrypt(sealed, WHAT);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException(
                    "The key file %s cannot be opened by customer.privacy.kms-key-uri: another key sealed it, or none"
                            .formatted(path.toAbsolutePath()),
                    refused);
        }
    }

    private static String secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
