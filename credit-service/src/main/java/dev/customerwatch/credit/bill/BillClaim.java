package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.account.BillPaper;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account is receiving units of a bill at this moment.
 *
 * @param range which units, null for all
 * @param cause of the entry that will say so
 * @param until after which whoever claimed has stopped
 */
public record BillClaim(
        String number, BillPaper.@Nullable Range range, String customerId, String cause, Instant until) {

    /** A hundred times what it takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static BillClaim of(ReceiveBill command) {
        var paper = command.paper();
        var cause = command.cause();
        return new BillClaim(
                paper.number(),
                paper.range(),
                command.customerId(),
                cause.key(),
                cause.recordedAt().plus(PATIENCE));
    }

    boolean hasLapsed(Instant now) {
        return !now.isBefore(until);
    }

    /** What one account receives twice is found in its own ledger. */
    boolean excludes(BillClaim other) {
        return !customerId.equals(other.customerId) && BillPaper.Range.overlap(range, other.range);
    }

    boolean isOf(String customer, String reason) {
        return customerId.equals(customer) && cause.equals(reason);
    }
}
