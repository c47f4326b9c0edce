package dev.customerwatch.web.operator;

import dev.customerwatch.messaging.autoconfigure.MessagingConfiguration;
import dev.customerwatch.messaging.consume.DeadLetters;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The operators' endpoints, where there is messaging. */
@AutoConfiguration(after = MessagingConfiguration.class)
@ConditionalOnBean(DeadLetters.class)
class OperatorConfiguration {

    @Bean
    DeadLetterController deadLetterController(DeadLetters deadLetters, JsonMapper json) {
        return new DeadLetterController(deadLetters, json);
    }
}
