package dev.customerwatch.alert.desk.stream;

import dev.customerwatch.alert.desk.Alert;
import dev.customerwatch.alert.desk.Desk;
import dev.customerwatch.alert.desk.EpisodeChange;
import dev.customerwatch.alert.desk.Moment;
import dev.customerwatch.alert.desk.mongo.Alerts;
import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.messaging.NewEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/** Takes the engine's changes into the alerts. */
final class EpisodeIntake {

    private static final Logger LOG = LoggerFactory.getLogger(EpisodeIntake.class);

    private final Desk desk;
    private final Alerts alerts;
    private final Customers customers;
    private final Groups groups;
    private final Supplier<Moment> clock;

    EpisodeIntake(Desk desk, Alerts alerts, Customers customers, Groups groups, Supplier<Moment> clock) {
        this.desk = desk;
        this.alerts = alerts;
        this.customers = customers;
        this.groups = groups;
        this.clock = clock;
    }

    void take(EpisodeChange change) {
        var now = clock.get();
        var name = name(change.key());
        if (alerts.find(change.episodeId()).isEmpty() && isBegun(change, name, now)) {
            return;
        }
        var changed = alerts.change(
                change.episodeId(),
                known -> desk.on(known, change, now)
                        .map(it -> it.named(name.orElse(null)))
                        .orElse(known),
                alert -> events(change, alert));
        if (changed.isEmpty()) {
            throw new OptimisticLockingFailureException(change.episodeId() + " is neither new nor known");
        }
    }

    private Optional<String> name(AlertKey key) {
        return key.group()
                ? groups.name(key.customerId())
                : customers.find(key.customerId()).map(Customer::displayName);
    }

    private boolean isBegun(EpisodeChange change, Optional<String> name, Moment now) {
        var alert = desk.on(null, change, now).orElseThrow().named(name.orElse(null));
        return alerts.insert(alert, events(change, alert));
    }

    private static List<NewEvent> events(EpisodeChange change, Alert alert) {
        LOG.info(
                "alert id={} change={} severity={} state={}",
                alert.id(),
                change.kind(),
                alert.course().severity(),
                alert.state());
        return AlertEvent.of(change.kind()).of(alert, change.at());
    }
}
