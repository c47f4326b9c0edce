package dev.customerwatch.messaging.consume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was set aside.
 *
 * @param topic the dead-letter topic; with {@code partition} and {@code offset} it names the letter
 * @param reason stable code; {@code detail} says it to a person
 * @param replayedAt when it was last replayed, null if never
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        @Nullable String type,
        @Nullable String eventId,
        @Nullable String customerId,
        String reason,
        String detail,
        @Nullable Instant setAsideAt,
        @Nullable Instant replayedAt) {

    static final String PREFIX = "dlt_";
    static final String REASON = "dlt_reason";
    static final String DETAIL = "dlt_detail";
    static final String TOPIC = "dlt_topic";
    static final String PARTITION = "dlt_partition";
    static final String OFFSET = "dlt_offset";
    static final String AT = "dlt_at";
}
