package dev.customerwatch.credit.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans a permanent limit for later: it takes effect by itself at its instant.
 *
 * @param until the first instant at which it no longer holds, null where it has no end
 * @param seenSeq the entry up to which the caller has seen the account; the terms must not have changed since
 */
public record PlanLimit(
        String customerId,
        Limit limit,
        Instant from,
        @Nullable Instant until,
        String reason,
        String by,
        long seenSeq,
        Cause cause) {

    /** So many may be planned on one account at a time. */
    public static final int MOST = 12;

    public PlanLimit {
        from = from.truncatedTo(ChronoUnit.MILLIS);
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
        if (!from.isAfter(cause.at())) {
            throw new IllegalArgumentException("a planned limit must begin later than now: " + from);
        }
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("a limit must end after it begins: " + until);
        }
    }

    public Outcome decide(Account head) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open ->
                refusal(open).<Outcome>map(refused -> refused).orElseGet(() -> planned(open));
        };
    }

    private Optional<Outcome.Refused> refusal(Account.Open open) {
        if (seenSeq < open.terms().since() || seenSeq > open.seq()) {
            return Optional.of(new Outcome.Stale(open.seq()));
        }
        var other = limit.upTo().filter(amount -> !amount.currency().equals(open.currency()));
        if (other.isPresent()) {
            return Optional.of(
                    new Outcome.OtherCurrency(open.currency(), other.get().currency()));
        }
        var limits = open.terms().limits();
        if (limits.planned().size() >= MOST) {
            return Optional.of(new Outcome.TooManyPlanned(customerId, MOST));
        }
        return overlapping(limits).map(found -> new Outcome.LimitsOverlap(span(), found));
    }

    private Optional<Outcome.Span> overlapping(Limits limits) {
        var until = limits.permanentUntil();
        return until != null && from.isBefore(until)
                ? Optional.of(new Outcome.Span(limits.permanent(), null, until))
                : limits.overlapping(from, this.until).map(Outcome.Span::of);
    }

    private Outcome.Span span() {
        return new Outcome.Span(limit, from, until);
    }

    private Outcome planned(Account.Open open) {
        var plan = new PlannedLimit(limit, from, until, reason, by, open.seq() + 1);
        var fact = new LimitFact.Planned(limit, from, until, reason, by);
        return new Outcome.Appended(new Entry(open.with(open.terms().limits().with(plan)), cause, fact, List.of()));
    }
}
