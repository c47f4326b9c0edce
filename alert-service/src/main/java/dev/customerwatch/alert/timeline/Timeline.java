package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
    private final Folding folding;
    private final Importing importing;

    public Timeline(Rulebook rules, Window window) {
        this.rules = rules;
        this.window = window;
        this.folding = new Folding(rules, window);
        this.importing = new Importing(folding, window);
    }

    /**
     * An event arrived. Keeps it in the memory; the head is the caller's to keep.
     *
     * @param known where its customer stands, null for a new one
     * @throws dev.customerwatch.alert.rule.UnprocessableFact where a rule refuses it; nothing has changed then
     */
    public Outcome arrive(@Nullable Head known, Arrival arrival, Memory memory) {
        var head = known == null ? Head.of(arrival.customer()) : known;
        var imported = arrival.imported();
        return imported == null ? told(head, arrival, memory) : importing.arrive(head, arrival, imported, memory);
    }

    /** Folds the wakes that are due; the memory is not touched. */
    public Outcome wake(Head head, Instant now) {
        return wakeAt(head).filter(due -> !due.isAfter(now)).isEmpty()
                ? Outcome.nothing(head)
                : folding.wake(head, now);
    }

    /** When time alone may change something, if ever. */
    public Optional<Instant> wakeAt(Head head) {
        return head.wakeAt(rules.settings());
    }

    /** Something else is in force from that instant on than was known when the customer was folded. */
    public Outcome resettle(Head head, Instant from, Memory memory) {
        return head.folded().states().isEmpty() || head.folded().until().isBefore(from)
                ? new Outcome(head, List.of(), true)
                : folding.again(head, from, memory);
    }

    private Outcome told(Head head, Arrival arrival, Memory memory) {
        var effective = window.effective(arrival.time(), arrival.recordedTime());
        var atTheFloor = effective.isBefore(head.intake().floor());
        var from = atTheFloor ? head.intake().floor() : effective;
        var key = new FactKey(from, arrival.source(), arrival.subject(), arrival.sequence());
        if (isKnown(head, arrival, key, atTheFloor, memory.facts())) {
            return Outcome.nothing(head);
        }
        var occurred = arrival.time().truncatedTo(ChronoUnit.MILLIS);
        var fact = new TimelineFact(key, occurred, arrival.event(), arrival.facts());
        var outcome = folding.insert(head, fact, memory);
        var arrived = outcome.head().with(head.intake().with(arrival, atTheFloor, from));
        var kept = head.folded().last() == null || isSameDay(head, arrived) ? arrived : folding.prune(arrived, memory);
        return new Outcome(kept, outcome.changes(), true);
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

    private static boolean isSameDay(Head before, Head head) {
        return before.intake()
                .newestRecorded()
                .truncatedTo(ChronoUnit.DAYS)
                .equals(head.intake().newestRecorded().truncatedTo(ChronoUnit.DAYS));
    }
}
