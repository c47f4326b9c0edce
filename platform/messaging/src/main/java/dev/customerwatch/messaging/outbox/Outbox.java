package dev.customerwatch.messaging.outbox;

import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.NewEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * The events that the documents of one collection carry until the broker has them.
 *
 * <p>A document with events holds {@code lane} (the aggregate), {@code key} (the customer), {@code sequence} (of its last
 * event), {@code outbox} (the unsent events) and {@code unsentSince}. One write stores state and events together; after
 * it {@link #stored} hands them to the relay.
 */
public final class Outbox {

    private static final int MOST_UNSENT = 500;
    private static final int MOST_UNSENT_BYTES = 1_000_000;

    private final OutboxCollection collection;
    private final Relay relay;
    private final Backlog backlog;
    private final BusinessClock businessClock;
    private final Clock clock;

    Outbox(OutboxCollection collection, Relay relay, Backlog backlog, BusinessClock businessClock, Clock clock) {
        this.collection = collection;
        this.relay = relay;
        this.backlog = backlog;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    public OutboxCollection collection() {
        return collection;
    }

    /**
     * The events as they stand in the document, numbered on from the last.
     *
     * @param lastSequence of the aggregate before these events, 0 for a new one
     * @param waiting the aggregate's unsent events as they were read, empty for a new document
     * @throws OutboxFull when this document or this service has too much waiting
     */
    public List<Document> number(List<NewEvent> events, long lastSequence, List<Document> waiting) {
        backlog.refuseWhenFull();
        var recorded = businessClock.now();
        var numbered = new ArrayList<Document>(events.size());
        for (var event : events) {
            numbered.add(OutboxEvent.of(event, lastSequence + numbered.size() + 1, recorded)
                    .document());
        }
        refuseWhenTooMuch(waiting, numbered);
        return numbered;
    }

    /** The fields that a new document with these events carries, beside its own. */
    public Document fields(String lane, String key, long lastSequence, List<NewEvent> events) {
        var numbered = number(events, lastSequence, List.of());
        var fields = new Document("lane", lane)
                .append("key", key)
                .append("sequence", lastSequence + numbered.size())
                .append("outbox", numbered);
        if (!numbered.isEmpty()) {
            fields.append("unsentSince", unsentSince());
        }
        return fields;
    }

    public Date unsentSince() {
        return Date.from(clock.instant());
    }

    /** To be called after the document was written: its events leave at once. */
    public void stored(Document document) {
        if (!document.getList("outbox", Document.class, List.of()).isEmpty()) {
            relay.submit(Parcel.of(collection, document));
        }
    }

    private static void refuseWhenTooMuch(List<Document> waiting, List<Document> added) {
        if (waiting.isEmpty()) {
            return;
        }
        var bytes = bytes(waiting) + bytes(added);
        if (waiting.size() + added.size() > MOST_UNSENT || bytes > MOST_UNSENT_BYTES) {
            throw new OutboxFull(waiting.size() + " events of this document are not sent yet");
        }
    }

    private static int bytes(List<Document> events) {
        return events.stream()
                .mapToInt(event -> OutboxEvent.read(event).body().length)
                .sum();
    }
}
