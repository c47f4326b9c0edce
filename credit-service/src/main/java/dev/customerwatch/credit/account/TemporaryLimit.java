package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.time.Instant;

/**
 * A limit that replaces the permanent one until its end 临时额度.
 *
 * @param until the first instant at which it no longer holds
 * @param since seq of the entry that granted it
 */
public record TemporaryLimit(Money amount, Instant until, long since) {

    public Limit limit() {
        return new Limit.UpTo(amount);
    }
}
