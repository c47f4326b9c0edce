package dev.customerwatch.customer.privacy.mongo;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** A key of a keyset file in Tink's JSON, e.g. a secret that is mounted: {@code file:///run/secrets/keyset.json}. */
@Component
final class FileKms implements KmsClient {

    private static final String SCHEME = "file:";

    FileKms() {}

    @Override
    public boolean doesSupport(String keyUri) {
        return keyUri.startsWith(SCHEME);
    }

    @Override
    public KmsClient withCredentials(String path) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String keyUri) throws GeneralSecurityException {
        AeadConfig.register();
        try {
            var keyset = Files.readString(Path.of(URI.create(keyUri)));
            return TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new GeneralSecurityException("the keyset of " + keyUri + " cannot be read", unreadable);
        }
    }
}
