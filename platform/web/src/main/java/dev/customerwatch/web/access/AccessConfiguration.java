package dev.customerwatch.web.access;

import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.autoconfigure.MessagingConfiguration;
import dev.customerwatch.messaging.consume.WholeTopic;
import java.time.Clock;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets nobody in whose access has ended: by a bean of the service's own, or by the topic that its settings name. */
@AutoConfiguration(after = MessagingConfiguration.class)
@ConditionalOnProperty("customerwatch.service")
class AccessConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Access access() {
        return Access.AS_TOKENS_SAY;
    }

    /** Asks for the bean at the first request: the context can be made where the service's store is not within reach. */
    @Bean
    WebMvcConfigurer accessGate(@Lazy Access access) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new AccessGate(access));
            }
        };
    }

    /** What another service tells of users. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("customerwatch.access.topic")
    static class Heard {

        @Bean
        HeardAccess heardAccess(Clock clock, BusinessClock businessClock) {
            return new HeardAccess(clock, businessClock);
        }

        @Bean
        WholeTopic accessTopic(
                HeardAccess access,
                KafkaProperties kafka,
                @Value("${customerwatch.access.topic}") String topic,
                @Value("${customerwatch.access.type}") String type) {
            var settings = kafka.buildConsumerProperties();
            var consumers =
                    new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
            return new WholeTopic(access.subscriptions(topic, type), consumers);
        }
    }
}
