package dev.customerwatch.customer.privacy.mongo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of personal data come from.
 *
 * @param masterKeys {@code 2:secret,1:older-secret}, the first one current; where empty, the key file's
 * @param indexKey for tokens and the audit chain; where empty, the key file's
 * @param kmsKeyUri the key that seals the key file, which then may lie anywhere: {@code transit+https://…/keys/NAME} or {@code file:…}
 * @param kmsToken what the KMS knows this service by
 * @param keyFile made on the first start, where no keys are set and nothing is sealed yet
 */
@ConfigurationProperties("customer.privacy")
record PrivacySettings(
        @DefaultValue("") String masterKeys,
        @DefaultValue("") String indexKey,
        Path keyFile,
        @DefaultValue("") String kmsKeyUri,
        @DefaultValue("") String kmsToken) {

    boolean areGiven() {
        return !masterKeys.isBlank() && !indexKey.isBlank();
    }

    /** Holds no secret: what is printed may end in a log. */
    @Override
    public String toString() {
        return "PrivacySettings[keyFile=" + keyFile + ", kmsKeyUri=" + kmsKeyUri + "]";
    }
}
