package dev.customerwatch.customer.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the personal data of a customer may still be used.
 *
 * @param until of RESTRICTED: when they are erased, because accounting documents need them no longer
 */
public record Keeping(Status status, @Nullable Instant until) {

    public static final Keeping KEPT = new Keeping(Status.KEPT, null);
    static final Keeping ERASED = new Keeping(Status.ERASED, null);

    /** How far the erasure has come. */
    public enum Status {
        KEPT,
        /** Kept for accounting documents only: nobody uses or changes them. */
        RESTRICTED,
        ERASED
    }

    static Keeping restricted(Instant until) {
        return new Keeping(Status.RESTRICTED, until);
    }

    public boolean isKept() {
        return status == Status.KEPT;
    }

    public boolean isErased() {
        return status == Status.ERASED;
    }
}
