package dev.customerwatch.alert.setting.web;

import dev.customerwatch.alert.setting.mongo.CompanySettings;
import dev.customerwatch.messaging.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of the settings. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    CompanySettings companySettings(AggregateStores stores) {
        return new CompanySettings(stores);
    }
}
