package dev.customerwatch.messaging.outbox;

import dev.customerwatch.messaging.MessagingMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a second for documents whose events nobody sent, and hands them to the relay again. */
final class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int AT_ONCE = 1_000;

    private final UnsentDocuments documents;
    private final Relay relay;
    private final Backlog backlog;
    private final Clock clock;
    private final Duration leaveAlone;
    private final Counter swept;
    private final List<OutboxCollection> collections = new CopyOnWriteArrayList<>();

    Sweeper(
            UnsentDocuments documents,
            Relay relay,
            Backlog backlog,
            Clock clock,
            Duration leaveAlone,
            MeterRegistry meters) {
        this.documents = documents;
        this.relay = relay;
        this.backlog = backlog;
        this.clock = clock;
        this.leaveAlone = leaveAlone;
        this.swept = meters.counter(MessagingMeter.OUTBOX_SWEPT.id());
    }

    void watch(OutboxCollection collection) {
        documents.declareIndexes(collection);
        collections.add(collection);
    }

    /** One round over all collections; a store that does not answer is tried again in the next round. */
    void sweep() {
        try {
            var now = clock.instant();
            collections.forEach(collection -> resend(collection, now));
            measure(now);
        } catch (RuntimeException storeAway) {
            LOG.warn("sweep failed reason={}", String.valueOf(storeAway.getMessage()));
        }
    }

    private void resend(OutboxCollection collection, Instant now) {
        for (var parcel : documents.waitingSince(collection, now.minus(leaveAlone), AT_ONCE)) {
            if (!relay.isBusy(collection, parcel.lane())) {
                swept.increment();
                LOG.info(
                        "swept source={} subject={} events={}",
                        collection.source(),
                        parcel.lane(),
                        parcel.events().size());
                relay.submit(parcel);
            }
        }
    }

    private void measure(Instant now) {
        var waiting = 0L;
        var oldest = Duration.ZERO;
        for (var collection : collections) {
            waiting += documents.count(collection, backlog.countTo());
            var age = documents.oldestAge(collection, now);
            oldest = age.compareTo(oldest) > 0 ? age : oldest;
        }
        backlog.seen(waiting, oldest);
    }
}
