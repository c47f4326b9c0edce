package dev.customerwatch.credit.account;

import java.util.List;

/**
 * Puts another limit in force, above or below what is used.
 *
 * @param seenSeq the entry up to which the caller has seen the account; the terms must not have changed since
 */
public record ChangeLimit(String customerId, Limit limit, String reason, String by, long seenSeq, Cause cause) {

    public Outcome decide(Account head) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open -> changed(open);
        };
    }

    private Outcome changed(Account.Open open) {
        // Orders move an account all day; only a change of its terms makes what a person decided stale.
        if (seenSeq < open.terms().since() || seenSeq > open.seq()) {
            return new Outcome.Stale(open.seq());
        }
        var other = limit.upTo().filter(amount -> !amount.currency().equals(open.currency()));
        if (other.isPresent()) {
            return new Outcome.OtherCurrency(open.currency(), other.get().currency());
        }
        if (limit.equals(open.limit())) {
            return new Outcome.Unchanged();
        }
        var fact = new Fact.LimitChanged(open.limit(), reason, by);
        return new Outcome.Appended(new Entry(open.with(limit), cause, fact, List.of()));
    }
}
