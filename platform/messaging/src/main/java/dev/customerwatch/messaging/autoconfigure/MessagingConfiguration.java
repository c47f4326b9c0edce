package dev.customerwatch.messaging.autoconfigure;

import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.consume.BatchConsumers;
import dev.customerwatch.messaging.consume.DeadLetters;
import dev.customerwatch.messaging.consume.TopicReader;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.outbox.Outboxes;
import dev.customerwatch.messaging.outbox.RelayProbe;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.money.mongo.MoneyConverters;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** The beans of messaging, for every service that has a store and a broker. */
@AutoConfiguration(before = MongoAutoConfiguration.class)
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    BusinessClock businessClock(Clock clock, MessagingProperties properties) {
        return BusinessClock.offset(clock, properties.clock().offset());
    }

    @Bean
    MongoCustomConversions moneyConversions() {
        return new MongoCustomConversions(MoneyConverters.all());
    }

    /** A store that is away is said to be away within seconds, not after the driver's half minute. */
    @Bean
    MongoClientSettingsBuilderCustomizer shortWaitForTheStore(MessagingProperties properties) {
        var wait = properties.storeWait().toMillis();
        return settings ->
                settings.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(wait, TimeUnit.MILLISECONDS));
    }

    @Bean
    Topics topics(MessagingProperties properties, KafkaProperties kafka) throws InterruptedException {
        var topics = new Topics(properties);
        if (!properties.topics().create()) {
            return topics;
        }
        Map<String, Object> settings = kafka.buildAdminProperties();
        settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        try (var admin = Admin.create(settings)) {
            topics.ensure(admin);
        }
        return topics;
    }

    @Bean(defaultCandidate = false)
    DefaultKafkaProducerFactory<String, byte[]> eventProducers(KafkaProperties kafka) {
        return new DefaultKafkaProducerFactory<>(
                kafka.buildProducerProperties(), new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends stored events and dead letters; the key is the customer, the value JSON bytes. */
    @Bean
    KafkaTemplate<String, byte[]> eventTemplate(KafkaProperties kafka, Topics topics) {
        return new KafkaTemplate<>(eventProducers(kafka));
    }

    @Bean
    Outboxes outboxes(
            MongoTemplate mongo,
            KafkaTemplate<String, byte[]> eventTemplate,
            ObjectProvider<RelayProbe> probe,
            BusinessClock businessClock,
            Clock clock,
            MessagingProperties properties,
            MeterRegistry meters) {
        var settings = new Outboxes.OutboxSettings(
                properties.company(),
                properties.outbox().mostWaiting(),
                properties.outbox().leaveAlone());
        return new Outboxes(
                mongo,
                eventTemplate,
                probe.getIfAvailable(() -> (source, subject, sequence) -> {}),
                businessClock,
                clock,
                settings,
                meters);
    }

    @Bean
    AggregateStores aggregateStores(MongoTemplate mongo, Outboxes outboxes, MeterRegistry meters) {
        if (mongo.getConverter() instanceof MappingMongoConverter converter) {
            converter.setTypeMapper(new DefaultMongoTypeMapper(null)); // no Java name in a document
        }
        return new AggregateStores(mongo, outboxes, meters);
    }

    @Bean
    DueWorks dueWorks(MongoTemplate mongo, Clock clock, MeterRegistry meters, MessagingProperties properties) {
        return new DueWorks(mongo, clock, meters, properties.dueEvery());
    }

    @Bean
    DeadLetters deadLetters(
            KafkaTemplate<String, byte[]> eventTemplate,
            MongoTemplate mongo,
            KafkaProperties kafka,
            Topics topics,
            Clock clock,
            MeterRegistry meters) {
        var consumers = new DefaultKafkaConsumerFactory<>(
                kafka.buildConsumerProperties(), new StringDeserializer(), new ByteArrayDeserializer());
        return new DeadLetters(eventTemplate, mongo, new TopicReader(consumers), topics.read(), clock, meters);
    }

    @Bean
    BatchConsumers batchConsumers(DeadLetters deadLetters, MeterRegistry meters) {
        return new BatchConsumers(deadLetters, meters);
    }

    /** Retries without end while store or broker are away. */
    @Configuration(proxyBeanMethods = false)
    static class Retrying {

        @Bean
        ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryWithoutEnd() {
            return (container, destination, group) -> {
                var backOff = new ExponentialBackOff(200, 2);
                backOff.setMaxInterval(10_000);
                container.setCommonErrorHandler(new DefaultErrorHandler(backOff));
            };
        }
    }
}
