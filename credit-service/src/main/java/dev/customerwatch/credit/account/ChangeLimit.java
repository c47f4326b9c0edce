package dev.customerwatch.credit.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts another limit in force, above or below what is used.
 *
 * @param until the first instant at which it no longer holds, null where it has no end
 * @param seenSeq the entry up to which the caller has seen the account; the terms must not have changed since
 */
public record ChangeLimit(
        String customerId, Limit limit, @Nullable Instant until, String reason, String by, long seenSeq, Cause cause) {

    public ChangeLimit {
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
        if (until != null && !until.isAfter(cause.at())) {
            throw new IllegalArgumentException("a limit must end later than now: " + until);
        }
    }

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
        var limits = open.terms().limits();
        if (limit.equals(limits.permanent()) && Objects.equals(until, limits.permanentUntil())) {
            return new Outcome.Unchanged();
        }
        var overlapping = limits.overlapping(cause.at(), until);
        if (overlapping.isPresent()) {
            var span = new Outcome.Span(limit, cause.at(), until);
            return new Outcome.LimitsOverlap(span, Outcome.Span.of(overlapping.get()));
        }
        var fact = new Fact.LimitChanged(open.limit(), until, reason, by);
        return new Outcome.Appended(new Entry(open.with(limits.with(limit, until)), cause, fact, List.of()));
    }
}
