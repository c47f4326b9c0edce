package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the timelines of customers: whatever the order of arrival, what is published in the end is what follows from the
 * facts sorted by (effective, source, subject, sequence).
 *
 * <p>An arrival is new when its place in the timeline holds no fact yet. The last sequence seen of its aggregate only saves
 * that look-up: a sequence beyond it is new. A lower one is not simply dropped, because an event that was set aside arrives
 * after its successors when it is replayed. Where the place itself is no longer kept, a lower sequence is a repetition,
 * unless it is a replay that never came before.
 */
public final class Timeline {

    private final Rulebook rules;
    private final Window window;

    public Timeline(Rulebook rules, Window window) {
        this.rules = rules;
        this.window = window;
    }

    /**
     * An event arrived. Keeps it in the memory; the head is the caller's to keep.
     *
     * @param known where its customer stands, null for a new one
     * @throws dev.customerwatch.alert.rule.UnprocessableFact where a rule refuses it; nothing has changed then
     */
    public Outcome arrive(@Nullable Head known, Arrival arrival, Memory memory) {
        var head = known == null ? Head.of(arrival.customer()) : known;
        var effective = window.effective(arrival.time(), arrival.recordedTime());
        var atTheFloor = effective.isBefore(head.intake().floor());
        var key = new FactKey(
                atTheFloor ? head.intake().floor() : effective,
                arrival.source(),
                arrival.subject(),
                arrival.sequence());
        if (isKnown(head, arrival, key, atTheFloor, memory.facts())) {
            return Outcome.nothing(head);
        }
        var late = atTheFloor || effective.isAfter(arrival.time().truncatedTo(ChronoUnit.MILLIS));
        var outcome = insert(head, new TimelineFact(key, arrival.event(), arrival.facts()), late, memory);
        var arrived = outcome.head().with(head.intake().with(arrival, atTheFloor));
        return new Outcome(prune(head, arrived, memory), outcome.changes(), true);
    }

    /** Folds the wakes that are due; the memory is not touched. */
    public Outcome wake(Head head, Instant now) {
        if (head.wakeAt().filter(due -> !due.isAfter(now)).isEmpty()) {
            return Outcome.nothing(head);
        }
        var fold = new Fold(
                rules,
                head.customer(),
                head.folded(),
                Ledger.of(head.chronicle().episodes()));
        fold.wakesThrough(now);
        return outcome(head, fold, false);
    }

    private static boolean isKnown(Head head, Arrival arrival, FactKey key, boolean atTheFloor, Facts facts) {
        var last = head.intake().last(arrival);
        if (last > 0 && arrival.sequence() > last) {
            return false;
        }
        if (!atTheFloor) {
            return facts.contains(key);
        }
        return head.intake().isBelated(arrival) || (last > 0 && !arrival.replayed());
    }

    private Outcome insert(Head head, TimelineFact fact, boolean late, Memory memory) {
        return head.folded().isBefore(fact.key()) ? append(head, fact, late, memory) : refold(head, fact, late, memory);
    }

    private Outcome append(Head head, TimelineFact fact, boolean late, Memory memory) {
        var fold = new Fold(
                rules,
                head.customer(),
                head.folded(),
                Ledger.of(head.chronicle().episodes()));
        fold.fact(fact);
        memory.facts().put(fact);
        fold.snapshots().forEach(memory.snapshots()::put);
        return outcome(head, fold, late);
    }

    private Outcome refold(Head head, TimelineFact fact, boolean late, Memory memory) {
        var base = memory.snapshots().latest(fact.key().effective()).orElse(Snapshot.BEGINNING);
        var ledger = Ledger.before(base.at(), head.chronicle().episodes());
        var fold = new Fold(rules, head.customer(), base.folded(), ledger);
        var facts = new ArrayList<>(memory.facts().from(base.at()));
        facts.add(fact);
        facts.stream().sorted().forEach(fold::fact);
        fold.wakesThrough(head.folded().until());
        memory.facts().put(fact);
        memory.snapshots().removeAfter(base.at());
        fold.snapshots().stream().filter(taken -> taken.at().isAfter(base.at())).forEach(memory.snapshots()::put);
        return outcome(head, fold, late);
    }

    private Outcome outcome(Head head, Fold fold, boolean late) {
        return Revision.isNone(head, fold)
                ? new Outcome(head.with(fold.folded(), head.chronicle()), List.of(), true)
                : new Revision(rules, head, fold, late).outcome();
    }

    private Head prune(Head before, Head head, Memory memory) {
        var horizon = window.horizon(head.intake().newestRecorded());
        if (before.folded().last() == null || isSameDay(before, head)) {
            return head;
        }
        var floor = memory.snapshots().latest(horizon).map(Snapshot::at).orElse(Instant.EPOCH);
        if (!floor.isAfter(head.intake().floor())) {
            return head;
        }
        memory.facts().removeBefore(floor);
        memory.snapshots().removeBefore(floor);
        return head.keptFrom(floor);
    }

    private static boolean isSameDay(Head before, Head head) {
        return before.intake()
                .newestRecorded()
                .truncatedTo(ChronoUnit.DAYS)
                .equals(head.intake().newestRecorded().truncatedTo(ChronoUnit.DAYS));
    }
}
