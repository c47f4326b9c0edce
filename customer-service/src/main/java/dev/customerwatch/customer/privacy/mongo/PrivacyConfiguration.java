package dev.customerwatch.customer.privacy.mongo;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import dev.customerwatch.customer.privacy.InstallationKeys;
import dev.customerwatch.customer.privacy.MasterSecret;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Gets the keys of personal data from settings, or from the key file. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacySettings.class)
class PrivacyConfiguration {

    @Bean
    InstallationKeys installationKeys(PrivacySettings settings, MongoTemplate mongo, List<KmsClient> kms) {
        return settings.areGiven()
                ? InstallationKeys.of(MasterSecret.parse(settings.masterKeys()), settings.indexKey())
                : new KeyFile(settings.keyFile(), master(settings.kmsKeyUri(), kms)).keys(!DataKeys.anyIn(mongo));
    }

    private static @Nullable Aead master(String keyUri, List<KmsClient> kms) {
        if (keyUri.isBlank()) {
            return null;
        }
        var client = kms.stream()
                .filter(one -> one.doesSupport(keyUri))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "customer.privacy.kms-key-uri must begin with transit+https:, transit+http: or file:"));
        try {
            return client.getAead(keyUri);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("customer.privacy.kms-key-uri cannot be used", unusable);
        }
    }
}
