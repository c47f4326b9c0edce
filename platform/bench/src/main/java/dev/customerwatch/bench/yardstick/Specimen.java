package dev.customerwatch.bench.yardstick;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.messaging.Attribute;
import dev.customerwatch.messaging.Uuids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.bson.types.Binary;

/** A document as a service writes it first: as it is stored, with its event, which has left it meanwhile, put back. */
public record Specimen(Document document) {

    private static final JsonWriterSettings EXACT =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    public static Specimen of(Document stored, ConsumerRecord<String, byte[]> event) {
        var headers = event.headers();
        var waiting = new Document("id", text(headers, Attribute.ID))
                .append("type", text(headers, Attribute.TYPE))
                .append("time", Date.from(Instant.parse(text(headers, Attribute.TIME))))
                .append("recorded", Date.from(Instant.parse(text(headers, Attribute.RECORDED_TIME))))
                .append("sequence", Long.parseLong(text(headers, Attribute.SEQUENCE)))
                .append("trace", text(headers, Attribute.TRACEPARENT))
                .append("body", new Binary(event.value()));
        return new Specimen(new Document(stored)
                .append("outbox", List.of(waiting))
                .append("unsentSince", Date.from(Instant.ofEpochMilli(event.timestamp()))));
    }

    /** Another one that is the same in everything but its id. */
    public Document fresh() {
        return new Document(document).append("_id", Uuids.next());
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, document.toJson(EXACT));
    }

    public static Specimen read(Path file) throws IOException {
        return new Specimen(Document.parse(Files.readString(file)));
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
