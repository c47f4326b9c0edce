package dev.customerwatch.customer.privacy.mongo;

import dev.customerwatch.customer.privacy.InstallationKeys;
import dev.customerwatch.customer.privacy.MasterSecret;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Gets the keys of personal data from settings, or from the key file. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacySettings.class)
class PrivacyConfiguration {

    @Bean
    InstallationKeys installationKeys(PrivacySettings settings, MongoTemplate mongo) {
        return settings.areGiven()
                ? InstallationKeys.of(MasterSecret.parse(settings.masterKeys()), settings.indexKey())
                : new KeyFile(settings.keyFile()).keys(!DataKeys.anyIn(mongo));
    }
}
