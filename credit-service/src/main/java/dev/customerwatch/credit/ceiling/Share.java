package dev.customerwatch.credit.ceiling;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.money.Money;

/**
 * What one account adds to the sums.
 *
 * @param limit zero where there is none, and where there is none to count from
 * @param unlimited there is no limit to count from
 * @param exposure zero where the customer has paid in advance
 * @param seq the entry to which it is current
 */
public record Share(String customerId, Money limit, boolean unlimited, Money exposure, long seq) {

    /** A closed account takes no more orders: its limit does not count, what it owes does. */
    static Share of(Account.Open account) {
        var zero = Money.zero(account.currency());
        var inForce = account.isClosed() ? new Limit.None() : account.limit();
        return new Share(
                account.customerId(),
                inForce.upTo().orElse(zero),
                inForce instanceof Limit.Unlimited,
                account.balances().exposure().max(zero),
                account.seq());
    }
}
