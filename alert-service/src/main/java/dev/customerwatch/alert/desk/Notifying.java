package dev.customerwatch.alert.desk;

import java.util.Optional;

/** Plans when the alert is told: a rise in severity after the wait, acknowledged or not; a fall never; the end at once. */
final class Notifying implements Stage {

    private final Settle settle;

    Notifying(Settle settle) {
        this.settle = settle;
    }

    @Override
    public Optional<Passing> pass(Passing passing) {
        var alert = passing.alert();
        var wait = settle.of(alert.key().rule(), alert.course().severity());
        return Optional.of(passing.with(alert.told(wait, passing.now().system())));
    }
}
