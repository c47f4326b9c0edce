package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Brings facts into a customer's timeline: at its end, or by folding it again from the snapshot before them. */
final class Folding {

    private final Rulebook rules;
    private final Window window;

    Folding(Rulebook rules, Window window) {
        this.rules = rules;
        this.window = window;
    }

    Outcome insert(Head head, TimelineFact fact, Memory memory) {
        return head.folded().isBefore(fact.key()) ? append(head, fact, memory) : refold(head, fact, memory);
    }

    /** All facts of an import at once, with what time alone brings up to an instant. */
    Outcome insertAll(Head head, List<TimelineFact> added, Instant until, Memory memory) {
        var horizon = window.horizon(head.intake().newestRecorded());
        var base = base(added.stream().sorted().toList().getFirst().key().effective(), memory);
        var fold = fold(head, base, added, horizon, memory);
        fold.wakesThrough(until);
        keep(base, fold, memory);
        var floor = floor(horizon, memory);
        added.stream().filter(fact -> !fact.key().effective().isBefore(floor)).forEach(memory.facts()::put);
        return outcome(head, fold, Occasion.imported(added.stream().anyMatch(TimelineFact::isLate)));
    }

    /** What time alone brings up to an instant; the memory is not touched. */
    Outcome wake(Head head, Instant now) {
        var fold = new Fold(rules, head.customer(), head.folded(), ledger(head), Instant.EPOCH);
        fold.wakesThrough(now);
        return outcome(head, fold, Occasion.USUAL);
    }

    /** The same facts once more from that instant on, or from the oldest that is kept. */
    Outcome again(Head head, Instant from, Memory memory) {
        var floor = head.intake().floor();
        var base = base(from.isBefore(floor) ? floor : from, memory);
        var fold = fold(head, base, List.of(), Instant.EPOCH, memory);
        fold.wakesThrough(head.folded().until());
        keep(base, fold, memory);
        return outcome(head, fold, Occasion.USUAL);
    }

    private Outcome append(Head head, TimelineFact fact, Memory memory) {
        var fold = new Fold(rules, head.customer(), head.folded(), ledger(head), Instant.EPOCH);
        fold.fact(fact);
        memory.facts().put(fact);
        fold.snapshots().forEach(memory.snapshots()::put);
        return outcome(head, fold, Occasion.told(fact.isLate()));
    }

    private Outcome refold(Head head, TimelineFact fact, Memory memory) {
        var base = base(fact.key().effective(), memory);
        var fold = fold(head, base, List.of(fact), Instant.EPOCH, memory);
        fold.wakesThrough(head.folded().until());
        memory.facts().put(fact);
        keep(base, fold, memory);
        return outcome(head, fold, Occasion.told(fact.isLate()));
    }

    private Fold fold(Head head, Snapshot base, List<TimelineFact> added, Instant horizon, Memory memory) {
        var ledger = Ledger.before(base.at(), head.chronicle().episodes());
        var fold = new Fold(rules, head.customer(), base.folded(), ledger, horizon);
        var facts = new ArrayList<>(memory.facts().from(base.at()));
        facts.addAll(added);
        facts.stream().sorted().forEach(fold::fact);
        return fold;
    }

    private Outcome outcome(Head head, Fold fold, Occasion occasion) {
        return Revision.isNone(head, fold)
                ? new Outcome(head.with(fold.folded(), head.chronicle()), List.of(), true)
                : new Revision(rules, head, fold, occasion).outcome();
    }

    private static void keep(Snapshot base, Fold fold, Memory memory) {
        memory.snapshots().removeAfter(base.at());
        fold.snapshots().stream().filter(taken -> taken.at().isAfter(base.at())).forEach(memory.snapshots()::put);
    }

    private static Snapshot base(Instant first, Memory memory) {
        return memory.snapshots().latest(first).orElse(Snapshot.BEGINNING);
    }

    private static Ledger ledger(Head head) {
        return Ledger.of(head.chronicle().episodes());
    }

    /** Forgets what no late fact can reach any more. */
    Head prune(Head head, Memory memory) {
        var floor = floor(window.horizon(head.intake().newestRecorded()), memory);
        if (!floor.isAfter(head.intake().floor())) {
            return head;
        }
        memory.facts().removeBefore(floor);
        memory.snapshots().removeBefore(floor);
        return head.keptFrom(floor);
    }

    private static Instant floor(Instant horizon, Memory memory) {
        return memory.snapshots().latest(horizon).map(Snapshot::at).orElse(Instant.EPOCH);
    }
}
