package dev.customerwatch.credit.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry stands in the ledger. One ledger holds one entry per key, so that what arrives twice counts once.
 *
 * @param key e.g. {@code placed:<orderId>}
 * @param at when it happened (business time)
 * @param recordedAt when it was recorded
 * @param eventId id of the event that led to it, null for a request
 * @param requestHash hash of the request that led to it, null where its client gave it no key
 */
public record Cause(
        String key,
        Instant at,
        Instant recordedAt,
        @Nullable String eventId,
        @Nullable String requestHash) {

    public Cause {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A request of a person or another system, decided now. */
    public static Cause request(String key, Instant now) {
        return new Cause(key, now, now, null, null);
    }

    /** An event: decided at our own time, or, for what happened outside, at the event's. */
    public static Cause event(String key, Instant at, Instant now, String eventId) {
        return new Cause(key, at, now, eventId, null);
    }
}
