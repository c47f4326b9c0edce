package dev.customerwatch.customer.care.web;

import dev.customerwatch.customer.care.CareTask;
import dev.customerwatch.customer.care.HelpRequest;
import dev.customerwatch.customer.care.Reward;
import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.matter.mongo.Matters;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of care, and opens its stores. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CareSettings.class)
class CareConfiguration {

    @Bean
    Matters<CareTask> careTasks(MatterStores stores) {
        return stores.open(CareTask.class, "careTasks", Keys.NAMES, CareTask::fallenDue);
    }

    @Bean
    Matters<HelpRequest> helpRequests(MatterStores stores) {
        return stores.open(HelpRequest.class, "helpRequests", Keys.NAMES, HelpRequest::fallenDue);
    }

    @Bean
    Matters<Reward> rewards(MatterStores stores) {
        return stores.open(Reward.class, "rewards", Keys.NAMES);
    }
}
