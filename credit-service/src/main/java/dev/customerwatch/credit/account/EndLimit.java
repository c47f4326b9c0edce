package dev.customerwatch.credit.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ends what an account's limits say has ended by now: by itself, at its instant. */
public record EndLimit(String customerId, Instant now) {

    public Outcome decide(Account head) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.Unchanged();
            case Account.Open open ->
                ended(open).<Outcome>map(Outcome.Appended::new).orElseGet(Outcome.Unchanged::new);
        };
    }

    /** Whether there is anything to end. */
    public boolean isDue(Account head) {
        return head instanceof Account.Open open && ended(open).isPresent();
    }

    private Optional<Entry> ended(Account.Open open) {
        var limits = open.terms().limits();
        var temporary = limits.temporary();
        if (temporary != null && isOver(temporary.until())) {
            var fact = new LimitFact.TemporaryEnded(temporary.amount());
            return Optional.of(entry(open, limits.with((TemporaryLimit) null), temporary.until(), fact));
        }
        var until = limits.permanentUntil();
        if (until != null && isOver(until)) {
            var fact = new LimitFact.ValidityEnded(limits.permanent());
            return Optional.of(entry(open, limits.with(new Limit.NotDecided(), null), until, fact));
        }
        return Optional.empty();
    }

    private Entry entry(Account.Open open, Limits after, Instant at, Fact fact) {
        var cause = new Cause("limit-end:" + open.terms().since() + ":" + at, at, now, null, null);
        return new Entry(open.with(after), cause, fact, List.of());
    }

    private boolean isOver(Instant until) {
        return !now.isBefore(until);
    }
}
