package dev.customerwatch.alert.alertmanager.web;

import dev.customerwatch.alert.alertmanager.PushPlan;
import dev.customerwatch.alert.alertmanager.mongo.PendingPushes;
import dev.customerwatch.alert.desk.Moment;
import dev.customerwatch.alert.desk.Notifier;
import dev.customerwatch.alert.desk.mongo.Alerts;
import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.desk.web.Summaries;
import dev.customerwatch.messaging.due.DueWorks;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** The push to an Alertmanager, where one is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("alert.alertmanager.url")
@EnableConfigurationProperties(AlertmanagerProperties.class)
@Import(Guard.class)
class AlertmanagerConfiguration {

    @Bean
    PendingPushes pendingPushes(MongoOperations mongo) {
        return new PendingPushes(mongo);
    }

    /** The desk's order to tell an alert: it becomes due here. */
    @Bean
    Notifier alertmanagerNotifier(PendingPushes pending, Supplier<Moment> moments) {
        return alert -> pending.ask(alert.id(), moments.get().system());
    }

    @Bean
    AlertmanagerClient alertmanagerClient(AlertmanagerProperties settings) {
        return new AlertmanagerClient(settings.url());
    }

    @Bean
    PushPlan pushPlan(AlertmanagerProperties settings, Summaries summaries) {
        return new PushPlan(
                settings.from(),
                settings.hold(),
                alert -> summaries.of(AlertBody.of(alert), settings.language()),
                settings.alertUrl());
    }

    @Bean
    Pusher pusher(
            PendingPushes pending,
            Alerts alerts,
            PushPlan plan,
            AlertmanagerClient client,
            Guard guard,
            Supplier<Moment> moments,
            AlertmanagerProperties settings,
            MeterRegistry meters) {
        return new Pusher(
                pending,
                alerts,
                plan,
                posts -> guard.call(() -> client.post(posts))
                        .toCompletableFuture()
                        .join(),
                moments,
                new Pusher.Rhythm(settings.repeat(), settings.again()),
                meters);
    }

    @Bean
    PushQueue pushQueue(Pusher pusher, DueWorks works) {
        var queue = new PushQueue(pusher::push);
        works.poll(PendingPushes.COLLECTION, "alertmanager-push", queue::add);
        return queue;
    }
}
