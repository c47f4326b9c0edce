package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where it stands that an order may go beyond the limit 超限审批.
 *
 * @param verdict a code: REQUESTED, APPROVED, REJECTED, EXPIRED, or WAIVED where somebody let the order pass without a request
 * @param excess how far beyond the limit, null where nobody said
 * @param by user name of whoever asked or decided, null where time did
 * @param at since when it stands so
 * @param until how long the excess may last, or when the request expires; null where neither was said
 */
public record Approval(
        String order,
        String verdict,
        @Nullable Money excess,
        @Nullable String by,
        Instant at,
        @Nullable Instant until) {

    static final String WAIVED = "WAIVED";

    /** The same order's, after more became known: a waiver says less than the request that led to it. */
    Approval then(Approval newer) {
        return newer.verdict.equals(WAIVED) ? this : newer;
    }

    boolean isOf(Approval other) {
        return order.equals(other.order);
    }

    boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }
}
