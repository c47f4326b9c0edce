package dev.customerwatch.alert.desk.stream;

import dev.customerwatch.alert.desk.Alert;
import dev.customerwatch.alert.desk.Moment;
import dev.customerwatch.alert.desk.Notifier;
import dev.customerwatch.alert.desk.mongo.Alerts;
import java.util.List;
import java.util.function.Supplier;

/** What time alone changes: waits that are over, acknowledgements that lapse; and hands over what is owed. */
final class DueAlerts {

    private final Alerts alerts;
    private final List<Notifier> notifiers;
    private final Supplier<Moment> clock;

    DueAlerts(Alerts alerts, List<Notifier> notifiers, Supplier<Moment> clock) {
        this.alerts = alerts;
        this.notifiers = List.copyOf(notifiers);
        this.clock = clock;
    }

    void run(String id) {
        var now = clock.get();
        alerts.change(id, alert -> alert.at(now), alert -> AlertEvent.CHANGED.of(alert, now.business()))
                .filter(stored -> stored.alert().telling().owedSince() != null)
                .ifPresent(stored -> handOver(stored.alert()));
    }

    /** A change that comes between keeps its own debt: it is owed since another instant or looks different. */
    private void handOver(Alert told) {
        notifiers.forEach(notifier -> notifier.owes(told));
        alerts.change(told.id(), alert -> alert.equals(told) ? alert.handedOver() : alert, alert -> List.of());
    }
}
