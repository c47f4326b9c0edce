package dev.customerwatch.alert.desk.stream;

import dev.customerwatch.alert.desk.Desk;
import dev.customerwatch.alert.desk.Moment;
import dev.customerwatch.alert.desk.Notifier;
import dev.customerwatch.alert.desk.mongo.Alerts;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.consume.BatchConsumers;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.messaging.due.DueWorks;
import dev.customerwatch.messaging.store.AggregateStores;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;

/** The desk's beans: its stores, what it reads, and its due work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskProperties.class)
class DeskConfiguration {

    static final String EPISODES = "alert.episodes.v1";
    static final String CUSTOMERS = "customer.events.v1";
    static final String CREDIT = "credit.events.v1";

    @Bean
    Supplier<Moment> moments(BusinessClock business, Clock system) {
        return () -> new Moment(business.now(), system.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Bean
    Alerts alerts(AggregateStores stores, MongoOperations mongo) {
        return new Alerts(stores, mongo);
    }

    @Bean
    Customers customers(AggregateStores stores, MongoOperations mongo) {
        return new Customers(stores, mongo);
    }

    @Bean
    Groups groups(AggregateStores stores, MongoOperations mongo) {
        return new Groups(stores, mongo);
    }

    @Bean
    Subscriptions groupSubscriptions(Groups groups) {
        return GroupEvents.into(groups);
    }

    @Bean
    Subscriptions customerSubscriptions(Customers customers) {
        return CustomerEvents.into(customers);
    }

    @Bean
    Subscriptions episodeSubscriptions(
            DeskProperties settings, Alerts alerts, Customers customers, Groups groups, Supplier<Moment> moments) {
        var intake = new EpisodeIntake(new Desk(settings.waiting()), alerts, customers, groups, moments);
        return Subscriptions.to(EPISODES)
                .on(EpisodeEnvelope.TYPE, EpisodeRecord.class, (change, event) -> intake.take(change.read()))
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> customerEvents(BatchConsumers consumers, Subscriptions customerSubscriptions) {
        return consumers.of(customerSubscriptions);
    }

    @Bean
    Consumer<Message<List<byte[]>>> creditEvents(BatchConsumers consumers, Subscriptions groupSubscriptions) {
        return consumers.of(groupSubscriptions);
    }

    @Bean
    Consumer<Message<List<byte[]>>> episodes(
            BatchConsumers consumers,
            Subscriptions episodeSubscriptions,
            @Value("${customerwatch.company:default}") String company) {
        var consumer = consumers.of(episodeSubscriptions);
        return batch -> consumer.accept(EpisodeEnvelope.around(batch, company));
    }

    @Bean
    DueAlerts dueAlerts(DueWorks works, Alerts alerts, ObjectProvider<Notifier> notifiers, Supplier<Moment> moments) {
        var due = new DueAlerts(alerts, notifiers.orderedStream().toList(), moments);
        works.poll(Alerts.COLLECTION, "alert-desk", due::run);
        return due;
    }
}
