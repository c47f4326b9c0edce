package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Dated;
import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds one customer's facts in their order, with due wakes at their own instants before them. */
final class Fold {

    private static final long DAY = 86_400_000;
    private static final String NO_EVENT = "";

    private final Rulebook rules;
    private final Customer customer;
    private final Ledger ledger;
    private final Map<String, RuleState> states;
    private final List<Snapshot> snapshots = new ArrayList<>(1);
    private final Instant horizon;
    private @Nullable FactKey last;
    private Instant until;

    /**
     * Goes on from there.
     *
     * @param horizon of the snapshots up to this instant only the newest is taken
     */
    Fold(Rulebook rules, Customer customer, Folded from, Ledger ledger, Instant horizon) {
        this.horizon = horizon;
        this.rules = rules;
        this.customer = customer;
        this.ledger = ledger;
        this.states = new HashMap<>(from.states());
        this.last = from.last();
        this.until = from.until();
    }

    Folded folded() {
        return new Folded(states, last, until);
    }

    Ledger ledger() {
        return ledger;
    }

    /** Taken on the way, before the first fact of each day. */
    List<Snapshot> snapshots() {
        return snapshots;
    }

    void fact(TimelineFact fact) {
        var at = fact.key().effective();
        wakesThrough(at.minusNanos(1));
        if (isFirstOfItsDay(fact.key()) && until.isBefore(at)) {
            take(new Snapshot(at, folded()));
        }
        wakesThrough(at);
        for (var said : fact.facts()) {
            tell(new Dated<>(at, fact.occurred(), fact.event(), said));
        }
        last = fact.key();
        until = at;
    }

    /** Folds what time alone brings up to this instant: wakes, and settings that come into force. */
    void wakesThrough(Instant now) {
        while (true) {
            var change = changeOfSettings(now);
            var due = due(change == null ? now : change.minusNanos(1));
            if (due != null) {
                wake(due);
            } else if (change != null) {
                reconsider(change);
            } else {
                return;
            }
        }
    }

    private void take(Snapshot snapshot) {
        if (!snapshot.at().isAfter(horizon)) {
            snapshots.clear();
        }
        snapshots.add(snapshot);
    }

    private @Nullable Instant changeOfSettings(Instant now) {
        return states.isEmpty()
                ? null
                : rules.settings()
                        .changeAfter(until)
                        .filter(at -> !at.isAfter(now))
                        .orElse(null);
    }

    private void reconsider(Instant at) {
        for (var ruling : rules.rulings()) {
            var before = states.get(ruling.name());
            if (before != null) {
                keep(ruling, ruling.at(customer, before, at, rules.settings().at(at)), at, NO_EVENT);
            }
        }
        until = at;
    }

    private void tell(Dated<Fact> dated) {
        for (var ruling : rules.rulings()) {
            if (ruling.takes(dated.fact())) {
                var before = states.get(ruling.name());
                keep(
                        ruling,
                        ruling.on(customer, before, dated, rules.settings().at(dated.at())),
                        dated.at(),
                        dated.event());
            }
        }
    }

    private void wake(Ruling<?, ?> ruling) {
        var before = states.get(ruling.name());
        if (before == null || before.wakeAt() == null) {
            throw new IllegalStateException(ruling.name() + " is not waiting");
        }
        var at = before.wakeAt();
        keep(ruling, ruling.at(customer, before, at, rules.settings().at(at)), at, NO_EVENT);
        until = at;
    }

    private void keep(Ruling<?, ?> ruling, Step<?> step, Instant at, String event) {
        var state = new RuleState(step.state(), step.wakeAt().orElse(null));
        states.put(ruling.name(), state);
        ledger.says(
                ruling.name(),
                at,
                step.holds(),
                event,
                () -> ruling.evidence(customer, state, rules.settings().at(at)));
    }

    private @Nullable Ruling<?, ?> due(Instant now) {
        Ruling<?, ?> first = null;
        var earliest = now;
        for (var ruling : rules.rulings()) {
            var state = states.get(ruling.name());
            var wake = state == null ? null : state.wakeAt();
            if (wake != null && (first == null ? !wake.isAfter(earliest) : wake.isBefore(earliest))) {
                first = ruling;
                earliest = wake;
            }
        }
        return first;
    }

    private boolean isFirstOfItsDay(FactKey key) {
        return last != null && day(last) != day(key);
    }

    private static long day(FactKey key) {
        return Math.floorDiv(key.effective().toEpochMilli(), DAY);
    }
}
