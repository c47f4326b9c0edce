package dev.customerwatch.web.json;

import dev.customerwatch.money.json.MoneyModule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Money and instants for the service's one JsonMapper; strict reading for HTTP alone, since events are read tolerantly. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@ConditionalOnProperty("customerwatch.service")
class JsonConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MoneyModule moneyModule() {
        return new MoneyModule();
    }

    @Bean
    StrictTimeParameters strictTimeParameters() {
        return new StrictTimeParameters();
    }

    @Bean
    InstantModule instantModule() {
        return new InstantModule();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJsonConverter(JsonMapper json) {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.of(json)));
    }
}
