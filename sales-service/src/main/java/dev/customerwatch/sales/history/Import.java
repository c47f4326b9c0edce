package dev.customerwatch.sales.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Taking over the history that another system holds; it may span files and calls, and ends by being completed.
 *
 * @param source the other system, e.g. {@code erp}; it has one open import at most
 * @param startedAt business time
 * @param completedAt business time, null until then
 * @param customers with facts in it, and {@code facts} of them all; null until it is completed
 */
public record Import(
        String importId,
        String source,
        Status status,
        String startedBy,
        Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Integer customers,
        @Nullable Integer facts) {

    /** How far it has come. */
    public enum Status {
        OPEN,
        COMPLETING,
        COMPLETED
    }
}
