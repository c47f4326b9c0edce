package dev.customerwatch.credit.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A permanent limit that will replace the one before it.
 *
 * @param from the first instant at which it holds
 * @param until the first at which it no longer does, null where it has no end
 * @param since seq of the entry that planned it
 */
public record PlannedLimit(
        Limit limit, Instant from, @Nullable Instant until, String reason, String by, long since) {

    /** Both would hold at some instant: one without an end is ended by the next that begins. */
    boolean overlaps(Instant otherFrom, @Nullable Instant otherUntil) {
        return from.equals(otherFrom)
                || (from.isBefore(otherFrom) ? isBefore(otherFrom, until) : isBefore(from, otherUntil));
    }

    private static boolean isBefore(Instant instant, @Nullable Instant end) {
        return end != null && instant.isBefore(end);
    }
}
