package dev.customerwatch.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.messaging.Attribute;
import dev.customerwatch.messaging.Envelope;
import dev.customerwatch.messaging.NewEvent;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

/** Puts one stored event on its topic as a CloudEvent in binary mode. */
final class EventSender {

    private final KafkaOperations<String, byte[]> kafka;
    private final String company;

    EventSender(KafkaOperations<String, byte[]> kafka, String company) {
        this.kafka = kafka;
        this.company = company;
    }

    CompletableFuture<SendResult<String, byte[]>> send(Parcel parcel, OutboxEvent event) {
        var row = new ProducerRecord<>(parcel.collection().topic(), parcel.key(), event.body());
        var headers = row.headers();
        add(headers, Attribute.SPEC_VERSION, "1.0");
        add(headers, Attribute.ID, event.id());
        add(headers, Attribute.TYPE, event.type());
        add(headers, Attribute.SOURCE, parcel.collection().source());
        add(headers, Attribute.SUBJECT, parcel.lane());
        add(headers, Attribute.TIME, Envelope.text(event.time()));
        add(headers, Attribute.RECORDED_TIME, Envelope.text(event.recordedTime()));
        add(headers, Attribute.SEQUENCE, Long.toString(event.sequence()));
        add(headers, Attribute.COMPANY, company);
        add(headers, Attribute.CAUSATION_ID, event.causationId());
        if (event.importId() != null) {
            add(headers, Attribute.ORIGIN, NewEvent.IMPORT);
            add(headers, Attribute.IMPORT_ID, event.importId());
        }
        add(headers, Attribute.TRACEPARENT, event.traceparent());
        add(headers, Attribute.CONTENT_TYPE, "application/json");
        return kafka.send(row);
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }
}
