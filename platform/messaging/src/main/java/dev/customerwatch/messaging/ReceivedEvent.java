package dev.customerwatch.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of an event that arrived, without its body.
 *
 * @param sequence counts the events of one {@code source} and {@code subject} from 1 without gaps
 * @param customerId the record's key
 * @param origin {@code import} for facts of an import, otherwise null; {@code importId} names the import then
 * @param time when it happened; {@code recordedTime} when its owner recorded it
 */
public record ReceivedEvent(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        Instant recordedTime,
        long sequence,
        String company,
        String customerId,
        @Nullable String causationId,
        @Nullable String origin,
        @Nullable String importId,
        @Nullable String traceparent) {}
