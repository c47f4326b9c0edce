package dev.customerwatch.credit.overlimit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An authority that somebody lets another exercise for a while. It ends by itself.
 *
 * @param by whose authority it is
 * @param authority what of it
 * @param to who may exercise it
 * @param until the first instant at which it no longer holds
 * @param endedAt when it was taken back before its end, null where it was not
 */
public record Delegation(
        String delegationId,
        String by,
        Authority authority,
        String to,
        Instant from,
        Instant until,
        String reason,
        @Nullable Instant endedAt) {

    /** Nobody is away for longer. */
    private static final Duration LONGEST = Duration.ofDays(366);

    public Delegation {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("a delegation must end after it begins: " + until);
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a delegation lasts at most 366 days: " + until);
        }
    }

    public boolean isInForce(Instant now) {
        return !now.isBefore(from) && now.isBefore(until) && (endedAt == null || now.isBefore(endedAt));
    }

    /** Taken back, if it still holds or is to come. */
    public Delegation ended(Instant now) {
        return endedAt != null || !now.isBefore(until)
                ? this
                : new Delegation(delegationId, by, authority, to, from, until, reason, now);
    }
}
