package dev.customerwatch.customer.privacy;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secrets of an installation, which never stand in its store: master keys that wrap the customers' data keys, and a key
 * for the tokens by which personal data are found and the audit log is chained.
 */
public final class InstallationKeys {

    private final List<MasterSecret> masters;
    private final Aead master;
    private final byte[] index;

    private InstallationKeys(List<MasterSecret> masters, Aead master, byte[] index) {
        this.masters = masters;
        this.master = master;
        this.index = index;
    }

    /**
     * The keys made of these secrets.
     *
     * @param masters the first wraps, all unwrap
     * @param indexSecret at least 32 characters; another one makes what was indexed unfindable
     */
    public static InstallationKeys of(List<MasterSecret> masters, String indexSecret) {
        MasterSecret.requireLength("index key", indexSecret);
        try {
            AeadConfig.register();
            return new InstallationKeys(
                    List.copyOf(masters),
                    aead(masters),
                    derived(indexSecret, "index").getEncoded());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the privacy keys cannot be used", unusable);
        }
    }

    /** Wraps with the current master key, unwraps with each. */
    Aead master() {
        return master;
    }

    /** The number of the master key that wraps. */
    public int current() {
        return masters.getFirst().number();
    }

    public boolean has(int master) {
        return masters.stream().anyMatch(secret -> secret.number() == master);
    }

    /** The same text of the same label has the same token; nobody without the key finds the text to a token. */
    public String token(String label, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(index, "HmacSHA256"));
            mac.update((label + '\0').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Aead aead(List<MasterSecret> masters) throws GeneralSecurityException {
        var keys = KeysetHandle.newBuilder();
        for (var secret : masters) {
            var entry = KeysetHandle.importKey(key(secret)).withFixedId(secret.number());
            keys.addEntry(secret.equals(masters.getFirst()) ? entry.makePrimary() : entry);
        }
        return keys.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @AccessesPartialKey
    private static AesGcmKey key(MasterSecret secret) throws GeneralSecurityException {
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        var bytes = derived(secret.text(), "master").getEncoded();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(secret.number())
                .build();
    }

    private static SecretKey derived(String secret, String label) throws GeneralSecurityException {
        var from = HKDFParameterSpec.ofExtract()
                .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                .thenExpand(("customerwatch " + label).getBytes(StandardCharsets.UTF_8), 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey("Generic", from);
    }
}
