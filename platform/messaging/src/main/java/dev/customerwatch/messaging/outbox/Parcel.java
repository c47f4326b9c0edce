package dev.customerwatch.messaging.outbox;

import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * The unsent events of one document, in the order of their sequence.
 *
 * @param documentId the document's {@code _id}
 * @param lane the aggregate: what keeps order; several documents of a ledger share one lane
 * @param key the customer that the events are about
 */
record Parcel(OutboxCollection collection, Object documentId, String lane, String key, List<OutboxEvent> events) {

    Parcel {
        events = List.copyOf(events);
    }

    static Parcel of(OutboxCollection collection, Document stored) {
        var events = stored.getList("outbox", Document.class, List.of()).stream()
                .map(OutboxEvent::read)
                .toList();
        return new Parcel(
                collection,
                Objects.requireNonNull(stored.get("_id")),
                stored.getString("lane"),
                stored.getString("key"),
                events);
    }

    long firstSequence() {
        return events.getFirst().sequence();
    }

    long lastSequence() {
        return events.getLast().sequence();
    }
}
