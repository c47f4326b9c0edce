package dev.customerwatch.local.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens; kept with the data, so that a token outlives a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey keptIn(Path folder) {
        Path file = folder.resolve("signing-key.json");
        try {
            if (!Files.exists(file)) {
                write(generate(), file);
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException("cannot keep a signing key in " + folder, e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no key; delete it, then log in anew", e);
        }
    }

    private static RSAKey generate() throws JOSEException {
        return new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
    }

    private static void write(RSAKey key, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        createForOwnerOnly(fresh);
        Files.writeString(fresh, key.toJSONString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void createForOwnerOnly(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
