package dev.customerwatch.alert.rule.credit;

import java.time.Instant;
import java.util.List;

/**
 * A bill that was not paid.
 *
 * @param at when that became known
 * @param claims the documents on which it is owed again; empty where all of it had lain on account
 */
public record DishonouredBill(String bill, Instant at, List<String> claims) {

    public DishonouredBill {
        claims = List.copyOf(claims);
    }

    /** Does it matter still? At its own instant, and as long as something of it is owed. */
    boolean isOpen(Account account, Instant now) {
        return at.equals(now) || claims.stream().anyMatch(account::isOwed);
    }
}
