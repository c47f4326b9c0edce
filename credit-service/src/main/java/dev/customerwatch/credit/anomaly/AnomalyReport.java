package dev.customerwatch.credit.anomaly;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody noticed about a customer.
 *
 * @param handling null while no manager has looked at it
 * @param carriedOut what follows from its present state is done
 */
public record AnomalyReport(
        String reportId,
        String customerId,
        Kind kind,
        String text,
        String by,
        Instant at,
        @Nullable Handling handling,
        boolean carriedOut) {

    /** What it is about. */
    public enum Kind {
        PAYMENT,
        BUSINESS,
        LEGAL,
        MANAGEMENT,
        MARKET_ORDER,
        OTHER
    }

    /**
     * What a manager made of it.
     *
     * @param supplyHeld supply on credit is stopped for it
     */
    public record Handling(boolean supplyHeld, String finding, String by, Instant at) {}

    public boolean isOpen() {
        return handling == null;
    }

    /** When something is to be done by itself, null while nothing is. */
    public @Nullable Instant dueAt() {
        if (carriedOut) {
            return null;
        }
        return handling == null ? at : handling.at();
    }

    /** Looked at by a manager; what was handled before stays as it is. */
    public AnomalyReport handled(Handling made) {
        return isOpen() ? new AnomalyReport(reportId, customerId, kind, text, by, at, made, false) : this;
    }

    /** What follows from this state is done, unless it has changed since. */
    AnomalyReport done(AnomalyReport seen) {
        return equals(seen) ? new AnomalyReport(reportId, customerId, kind, text, by, at, handling, true) : this;
    }
}
