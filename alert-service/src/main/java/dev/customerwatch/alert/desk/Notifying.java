package dev.customerwatch.alert.desk;

import java.util.Optional;

/**
 * Plans when the alert is told: a rise in severity after the wait, acknowledged or not; a fall never; the end at once. What is
 * found in imported history waits for the digest, and what ended there is never told, because nobody was told of its beginning.
 */
final class Notifying implements Stage {

    private final Settle settle;

    Notifying(Settle settle) {
        this.settle = settle;
    }

    @Override
    public Optional<Passing> pass(Passing passing) {
        var alert = passing.alert();
        var now = passing.now().system();
        var wait = passing.change().imported()
                ? settle.untilDigest(now)
                : settle.of(alert.key().rule(), alert.course().severity());
        return Optional.of(passing.with(alert.told(wait, now)));
    }
}
