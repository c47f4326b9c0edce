package dev.customerwatch.credit.account;

import org.jspecify.annotations.Nullable;

/**
 * How an account stands beside its terms and balances.
 *
 * @param supplyHold null while supply goes on
 * @param overdue an invoice has become overdue since all were settled: worth a look before a credit order passes
 * @param since seq of the entry at which a person last decided this
 */
public record Standing(Status status, @Nullable SupplyHold supplyHold, boolean overdue, long since) {

    Standing overdue(boolean now) {
        return now == overdue ? this : new Standing(status, supplyHold, now, since);
    }

    /** How far the account goes. Whatever it is, what was delivered is invoiced and payments are taken. */
    public enum Status {
        OPEN,
        /** New credit orders are held. */
        SUSPENDED,
        /** New credit orders are refused. */
        CLOSED
    }
}
