package dev.customerwatch.credit.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends what an account's limits say has ended by now, and begins what has begun: by itself, at its instant. */
public record EndLimit(String customerId, Instant now) {

    /** What happens to the limits at an instant. */
    private record Turn(Instant at, Limits after, Fact fact) {}

    public Outcome decide(Account head) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.Unchanged();
            case Account.Open open ->
                next(open)
                        .<Outcome>map(turn -> new Outcome.Appended(entry(open, turn)))
                        .orElseGet(Outcome.Unchanged::new);
        };
    }

    /** Whether there is anything to end or to begin. */
    public boolean isDue(Account head) {
        return head instanceof Account.Open open && next(open).isPresent();
    }

    /** The earliest that is over; what begins comes before what ends at the same instant, and replaces it. */
    private Optional<Turn> next(Account.Open open) {
        var limits = open.terms().limits();
        return Stream.of(begun(limits), temporary(limits), validity(limits))
                .flatMap(Optional::stream)
                .filter(turn -> !now.isBefore(turn.at()))
                .min(Comparator.comparing(Turn::at));
    }

    private static Optional<Turn> begun(Limits limits) {
        return limits.planned().stream()
                .findFirst()
                .map(plan -> new Turn(
                        plan.from(),
                        limits.begun(plan),
                        new LimitFact.Begun(limits.permanent(), plan.limit(), plan.until(), plan.reason(), plan.by())));
    }

    private static Optional<Turn> temporary(Limits limits) {
        return Optional.ofNullable(limits.temporary())
                .map(over -> new Turn(
                        over.until(), limits.with((TemporaryLimit) null), new LimitFact.TemporaryEnded(over.amount())));
    }

    private static Optional<Turn> validity(Limits limits) {
        return Optional.ofNullable(limits.permanentUntil())
                .map(at -> new Turn(
                        at,
                        limits.with(new Limit.NotDecided(), null),
                        new LimitFact.ValidityEnded(limits.permanent())));
    }

    private Entry entry(Account.Open open, Turn turn) {
        var at = turn.at();
        var cause = new Cause("limit-end:" + open.terms().since() + ":" + at, at, now, null, null);
        return new Entry(open.with(turn.after()), cause, turn.fact(), List.of());
    }
}
