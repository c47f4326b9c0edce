package dev.customerwatch.alert.feed.stream;

import dev.customerwatch.alert.desk.mongo.Alerts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/** The feed's beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedProperties.class)
class FeedConfiguration {

    private static final Duration STALE = Duration.ofSeconds(10);

    /** After the topics: the template's bean waits for them. */
    @Bean
    FeedTail feedTail(
            KafkaProperties kafka,
            FeedProperties settings,
            Clock clock,
            MeterRegistry meters,
            KafkaTemplate<String, byte[]> topicsAreThere) {
        return new FeedTail(new FeedTopic(Alerts.TOPIC, kafka), settings.tail(), clock, meters);
    }

    @Bean
    HealthIndicator feedHealthIndicator(FeedTail tail) {
        return () -> (tail.isReading(STALE) ? Health.up() : Health.down()).build();
    }
}
