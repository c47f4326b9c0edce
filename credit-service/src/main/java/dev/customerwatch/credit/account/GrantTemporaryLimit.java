package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts a temporary limit in force until an instant; one at a time. */
public record GrantTemporaryLimit(
        String customerId, Money amount, Instant until, String reason, String by, Cause cause) {

    public GrantTemporaryLimit {
        until = until.truncatedTo(ChronoUnit.MILLIS);
        if (!until.isAfter(cause.at())) {
            throw new IllegalArgumentException("a temporary limit must end later than now: " + until);
        }
    }

    public Outcome decide(Account head) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open -> granted(open);
        };
    }

    private Outcome granted(Account.Open open) {
        if (!amount.currency().equals(open.currency())) {
            return new Outcome.OtherCurrency(open.currency(), amount.currency());
        }
        var current = open.terms().limits().temporary();
        if (current != null) {
            return new Outcome.TemporaryLimitInForce(current.amount(), current.until());
        }
        var granted = new TemporaryLimit(amount, until, open.seq() + 1);
        var fact = new LimitFact.TemporaryGranted(amount, until, open.limit(), reason, by);
        return new Outcome.Appended(new Entry(open.with(open.terms().limits().with(granted)), cause, fact, List.of()));
    }
}
