package dev.customerwatch.credit.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The limits of an account: the permanent one, and a temporary one that replaces it for a while.
 *
 * @param permanentUntil the first instant at which the permanent one no longer holds, null where it has no end
 * @param temporary null where none was granted, or it has ended
 */
public record Limits(
        Limit permanent,
        @Nullable Instant permanentUntil,
        @Nullable TemporaryLimit temporary) {

    public static Limits permanent(Limit limit) {
        return new Limits(limit, null, null);
    }

    /** The limit in force as far as the ledger says; what ends is on record a moment after its instant. */
    public Limit inForce() {
        return temporary == null ? permanent : temporary.limit();
    }

    /** The limit in force at an instant from now on. */
    public Limit at(Instant instant) {
        if (temporary != null && instant.isBefore(temporary.until())) {
            return temporary.limit();
        }
        return permanentUntil == null || instant.isBefore(permanentUntil) ? permanent : new Limit.NotDecided();
    }

    Limits with(Limit limit, @Nullable Instant until) {
        return new Limits(limit, until, temporary);
    }

    Limits with(@Nullable TemporaryLimit granted) {
        return new Limits(permanent, permanentUntil, granted);
    }
}
