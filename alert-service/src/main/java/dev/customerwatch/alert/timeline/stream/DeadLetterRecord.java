package dev.customerwatch.alert.timeline.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.alert.rule.UnprocessableFact;
import dev.customerwatch.messaging.Envelope;
import dev.customerwatch.messaging.UnreadableEvent;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** A record to be set aside: as it came, with the reason in its headers. */
final class DeadLetterRecord {

    private static final String PREFIX = "dlt_";
    private static final String TOPIC = "dlt_topic";

    private DeadLetterRecord() {}

    static Record<byte[], byte[]> of(
            Record<byte[], byte[]> record, RecordMetadata place, RuntimeException failure, Instant now) {
        var headers = original(record.headers());
        headers.add("dlt_reason", reason(failure).getBytes(UTF_8));
        headers.add("dlt_detail", detail(failure).getBytes(UTF_8));
        headers.add(TOPIC, place.topic().getBytes(UTF_8));
        headers.add("dlt_partition", Integer.toString(place.partition()).getBytes(UTF_8));
        headers.add("dlt_offset", Long.toString(place.offset()).getBytes(UTF_8));
        headers.add("dlt_at", Envelope.text(now).getBytes(UTF_8));
        return record.withHeaders(headers);
    }

    /** The dead-letter topic of a record made here. */
    static String topic(Headers headers) {
        return EngineTopics.dead(new String(headers.lastHeader(TOPIC).value(), UTF_8));
    }

    static String reason(RuntimeException failure) {
        return switch (failure) {
            case UnprocessableFact stated -> stated.reason();
            case UnreadableEvent unreadable -> "unreadable";
            default -> "failed";
        };
    }

    /** Our own words where we have them, else the exception's type and place, never its data. */
    static String detail(RuntimeException failure) {
        return switch (failure) {
            case UnprocessableFact stated -> String.valueOf(stated.getMessage());
            case UnreadableEvent unreadable -> String.valueOf(unreadable.getMessage());
            default -> {
                var trace = failure.getStackTrace();
                yield failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
            }
        };
    }

    private static Headers original(Headers headers) {
        var original = new RecordHeaders();
        for (var header : headers) {
            if (!header.key().startsWith(PREFIX)) {
                original.add(header);
            }
        }
        return original;
    }
}
