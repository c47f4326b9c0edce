package dev.customerwatch.credit.overlimit;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to let a held order pass.
 *
 * @param amount the order's total
 * @param failed the check that the order did not pass
 * @param excess how far the order would go beyond the limit, when it was asked
 * @param decision null while it waits
 * @param carriedOut the order was told the decision
 */
public record OverLimitRequest(
        String orderId,
        String customerId,
        Money amount,
        Limit.Hold.Reason failed,
        Money excess,
        Asked asked,
        @Nullable Decision decision,
        boolean carriedOut) {

    /** Who asked, why, when, and until when an answer is of use. */
    public record Asked(String by, String reason, Instant at, Instant expiresAt) {}

    /**
     * What became of it.
     *
     * @param by null where it expired
     * @param reason null where it expired
     * @param excess that was decided on
     * @param until how long the excess may last; null where it was not approved
     * @param onBehalfOf whose delegated authority it was; null where it was their own
     */
    public record Decision(
            Verdict verdict,
            @Nullable String by,
            @Nullable String reason,
            Money excess,
            Instant at,
            @Nullable Instant until,
            @Nullable String onBehalfOf) {}

    /** The decisions. */
    public enum Verdict {
        APPROVED,
        REJECTED,
        EXPIRED
    }

    public boolean isWaiting() {
        return decision == null;
    }

    boolean isExpired(Instant now) {
        return isWaiting() && !now.isBefore(asked.expiresAt());
    }

    OverLimitRequest decided(Decision made) {
        return new OverLimitRequest(orderId, customerId, amount, failed, excess, asked, made, false);
    }

    OverLimitRequest done() {
        return new OverLimitRequest(orderId, customerId, amount, failed, excess, asked, decision, true);
    }

    /** When something is due about it by itself: its end while it waits, at once until the order was told. */
    public @Nullable Instant dueAt() {
        if (decision == null) {
            return asked.expiresAt();
        }
        return carriedOut ? null : decision.at();
    }
}
