package dev.customerwatch.customer.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The key of one customer: without it nothing that was sealed with it can be read, by nobody. */
public final class DataKey {

    private final String customerId;
    private final KeysetHandle keys;
    private final Aead aead;

    private DataKey(String customerId, KeysetHandle keys) throws GeneralSecurityException {
        this.customerId = customerId;
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    public static DataKey fresh(String customerId) {
        try {
            return new DataKey(customerId, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no data key can be made", broken);
        }
    }

    /** The key that {@link #wrapped} made bytes of; it must be this customer's and wrapped by a master key of ours. */
    public static DataKey unwrap(String customerId, byte[] wrapped, InstallationKeys installation) {
        try {
            return new DataKey(
                    customerId,
                    TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, installation.master(), bytes(customerId)));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException(
                    "the data key of " + customerId + " is not wrapped by a key of ours", foreign);
        }
    }

    public byte[] wrapped(InstallationKeys installation) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, installation.master(), bytes(customerId));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the data key of " + customerId + " cannot be wrapped", broken);
        }
    }

    public byte[] seal(byte[] clear) {
        try {
            return aead.encrypt(clear, bytes(customerId));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("data of " + customerId + " cannot be sealed", broken);
        }
    }

    public byte[] open(byte[] sealed) {
        try {
            return aead.decrypt(sealed, bytes(customerId));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("data of " + customerId + " were not sealed with its key", foreign);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
