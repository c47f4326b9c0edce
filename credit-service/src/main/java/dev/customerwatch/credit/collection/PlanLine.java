package dev.customerwatch.credit.collection;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that is expected to move on a day.
 *
 * @param withdrawal null while it is expected
 */
public record PlanLine(
        String lineId,
        String customerId,
        Kind kind,
        Money amount,
        LocalDate on,
        String note,
        String by,
        Instant at,
        @Nullable Withdrawal withdrawal) {

    /** What moves: the first two to us, the others to the customer. */
    public enum Kind {
        /** The customer said so. */
        PROMISE,
        /** We expect it. */
        RECEIPT,
        REBATE,
        REFUND,
        OTHER_PAYMENT
    }

    /** Why it is expected no longer. */
    public record Withdrawal(String reason, String by, Instant at) {}

    public PlanLine {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount must be above zero: " + amount);
        }
    }

    public boolean isExpected() {
        return withdrawal == null;
    }

    /** Withdrawn; what was withdrawn before stays as it is. */
    public PlanLine withdrawn(Withdrawal given) {
        return isExpected() ? new PlanLine(lineId, customerId, kind, amount, on, note, by, at, given) : this;
    }
}
