package dev.customerwatch.messaging.outbox;

import dev.customerwatch.messaging.MessagingMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what aggregates have stored: each aggregate's events one after the other, each after the acknowledgement of the one
 * before; aggregates side by side. What it cannot send stays in the store, where the sweeper finds it.
 */
final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int MOST_LANES = 10_000;
    private static final int REMEMBERED = 20_000;

    private final EventSender sender;
    private final UnsentDocuments documents;
    private final Clearing clearing;
    private final RelayProbe probe;
    private final Counter sent;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<String, Long> lastSent = Collections.synchronizedMap(new LastUsed());

    Relay(EventSender sender, UnsentDocuments documents, Clearing clearing, RelayProbe probe, MeterRegistry meters) {
        this.sender = sender;
        this.documents = documents;
        this.clearing = clearing;
        this.probe = probe;
        this.sent = meters.counter(MessagingMeter.OUTBOX_SENT.id());
    }

    /** Queues a document's events behind those of the same aggregate; returns at once. */
    void submit(Parcel parcel) {
        var name = parcel.collection().source() + "|" + parcel.lane();
        if (lanes.size() >= MOST_LANES && !lanes.containsKey(name)) {
            return; // the sweeper comes back to it
        }
        lanes.compute(name, (key, lane) -> {
            if (lane != null) {
                lane.add(parcel);
                return lane;
            }
            var fresh = new Lane(parcel);
            Thread.ofVirtual().name("relay").start(() -> drain(key, fresh));
            return fresh;
        });
    }

    private void drain(String name, Lane lane) {
        try {
            for (var parcel = lane.first(); parcel != null; parcel = nextOrClose(name, lane)) {
                deliver(name, parcel);
            }
        } catch (ExecutionException | RuntimeException failed) {
            lanes.remove(name, lane);
            LOG.warn("relay left={} reason={}", name, String.valueOf(failed.getMessage()));
        } catch (InterruptedException stopped) {
            lanes.remove(name, lane);
            Thread.currentThread().interrupt();
        }
    }

    private Parcel nextOrClose(String name, Lane lane) {
        var next = new Parcel[1];
        lanes.compute(name, (key, current) -> {
            next[0] = lane.poll();
            return next[0] == null ? null : lane;
        });
        return next[0];
    }

    private void deliver(String name, Parcel parcel) throws ExecutionException, InterruptedException {
        var known = lastSent.getOrDefault(name, 0L);
        if (parcel.collection().ledger() && parcel.firstSequence() > known + 1) {
            for (var earlier : documents.unsent(parcel.collection(), parcel.lane(), parcel.firstSequence())) {
                send(name, earlier);
            }
        }
        send(name, parcel);
    }

    private void send(String name, Parcel parcel) throws ExecutionException, InterruptedException {
        for (var event : parcel.events()) {
            if (event.sequence() > lastSent.getOrDefault(name, 0L)) {
                probe.beforeSend(parcel.collection().source(), parcel.lane(), event.sequence());
                sender.send(parcel, event).get();
                sent.increment();
                lastSent.put(name, event.sequence());
            }
        }
        clearing.add(parcel);
    }

    /** The parcels of one aggregate that wait behind the one being sent. */
    private static final class Lane {
        private final java.util.ArrayDeque<Parcel> waiting = new java.util.ArrayDeque<>();

        Lane(Parcel first) {
            waiting.add(first);
        }

        synchronized void add(Parcel parcel) {
            var last = waiting.peekLast();
            if (last == null || parcel.lastSequence() > last.lastSequence()) {
                waiting.add(parcel);
            }
        }

        synchronized Parcel poll() {
            return waiting.poll();
        }

        Parcel first() {
            return poll();
        }
    }

    private static final class LastUsed extends LinkedHashMap<String, Long> {
        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(1024, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    }

    boolean isBusy(OutboxCollection collection, String lane) {
        return lanes.containsKey(collection.source() + "|" + lane);
    }
}
