package dev.customerwatch.credit.account;

import org.jspecify.annotations.Nullable;

/**
 * What people decided about an account beside its terms.
 *
 * @param supplyHold null while supply goes on
 * @param since seq of the entry that last changed this
 */
public record Standing(Status status, @Nullable SupplyHold supplyHold, long since) {

    /** How far the account goes. Whatever it is, what was delivered is invoiced and payments are taken. */
    public enum Status {
        OPEN,
        /** New credit orders are held. */
        SUSPENDED,
        /** New credit orders are refused. */
        CLOSED
    }
}
