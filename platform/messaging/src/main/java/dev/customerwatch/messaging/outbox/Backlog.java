package dev.customerwatch.messaging.outbox;

import dev.customerwatch.messaging.MessagingMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** How much waits to be sent in this service, as the sweeper last saw it. */
final class Backlog {

    private final long most;
    private volatile long waiting;
    private volatile Duration oldest = Duration.ZERO;

    Backlog(long most, MeterRegistry meters) {
        this.most = most;
        Gauge.builder(MessagingMeter.OUTBOX_WAITING.id(), this, seen -> seen.waiting)
                .register(meters);
        Gauge.builder(MessagingMeter.OUTBOX_OLDEST_AGE.id(), this, seen -> seen.oldest.toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(meters);
    }

    void seen(long documents, Duration oldestAge) {
        waiting = documents;
        oldest = oldestAge;
    }

    int countTo() {
        return (int) Math.min(Integer.MAX_VALUE, most + 1);
    }

    void refuseWhenFull() {
        if (waiting > most) {
            throw new OutboxFull(waiting + " documents wait to be sent");
        }
    }
}
