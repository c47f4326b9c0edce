package dev.customerwatch.messaging.outbox;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.Trace;
import dev.customerwatch.messaging.Uuids;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** One event as it waits in its aggregate's document. */
record OutboxEvent(
        String id,
        String type,
        Instant time,
        Instant recordedTime,
        long sequence,
        @Nullable String causationId,
        @Nullable String importId,
        @Nullable String traceparent,
        byte[] body) {

    static OutboxEvent of(NewEvent event, long sequence, Instant recordedTime) {
        return new OutboxEvent(
                Uuids.next(),
                event.type(),
                event.time(),
                event.importId() == null ? recordedTime : event.time(),
                sequence,
                event.causationId(),
                event.importId(),
                Trace.current(),
                EventJson.write(event.body()));
    }

    static OutboxEvent read(Document stored) {
        return new OutboxEvent(
                stored.getString("id"),
                stored.getString("type"),
                stored.getDate("time").toInstant(),
                stored.getDate("recorded").toInstant(),
                stored.getLong("sequence"),
                stored.getString("cause"),
                stored.getString("import"),
                stored.getString("trace"),
                stored.get("body", Binary.class).getData());
    }

    Document document() {
        var document = new Document("id", id)
                .append("type", type)
                .append("time", Date.from(time))
                .append("recorded", Date.from(recordedTime))
                .append("sequence", sequence);
        append(document, "cause", causationId);
        append(document, "import", importId);
        append(document, "trace", traceparent);
        return document.append("body", new Binary(body));
    }

    private static void append(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
