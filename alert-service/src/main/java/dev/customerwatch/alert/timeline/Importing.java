package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.util.List;

/**
 * Imported history: its facts wait until all of them are there, in whatever order they come, and are then folded at once.
 *
 * <p>They were recorded as if on time, so the ordinary window does not tell whether they are late. They are where the
 * customer's timeline had a past already when the import was recorded; then none of them counts before that edge (ADR 10).
 */
final class Importing {

    private final Folding folding;
    private final Window window;

    Importing(Folding folding, Window window) {
        this.folding = folding;
        this.window = window;
    }

    Outcome arrive(Head head, Arrival arrival, Imported imported, Memory memory) {
        if (head.imports().isFolded(imported.importId())) {
            return Outcome.nothing(head);
        }
        var known = head.imports().of(imported.importId());
        var next = imported.announced() == null
                ? seen(known, fact(arrival), memory)
                : known.announced(imported.announced(), arrival.recordedTime());
        if (next.equals(known)) {
            return Outcome.nothing(head);
        }
        var waiting = head.with(head.imports().with(next));
        return next.isComplete() ? fold(waiting, next, memory) : new Outcome(waiting, List.of(), true);
    }

    private static Imports.Open seen(Imports.Open open, TimelineFact fact, Memory memory) {
        if (memory.imported().contains(open.importId(), fact.key())) {
            return open;
        }
        memory.imported().put(open.importId(), fact);
        return open.oneMore();
    }

    private Outcome fold(Head head, Imports.Open complete, Memory memory) {
        var recorded = complete.recorded() == null ? Instant.EPOCH : complete.recorded();
        var edge = edge(head, recorded);
        var facts = memory.imported().of(complete.importId()).stream()
                .map(fact -> fact.from(edge))
                .toList();
        var first = facts.stream().sorted().toList().getFirst().key().effective();
        var told = head.with(head.imports().folded(complete.importId()))
                .with(head.intake().with(recorded, first));
        var until = told.imports().isOpen() || told.folded().until().isAfter(recorded)
                ? told.folded().until()
                : recorded;
        var outcome = folding.insertAll(told, facts, until, memory);
        memory.imported().remove(complete.importId());
        return new Outcome(folding.prune(outcome.head(), memory), outcome.changes(), true);
    }

    /** From when on its facts count at the earliest. */
    private Instant edge(Head head, Instant recorded) {
        var begun = head.intake().begun();
        var floor = head.intake().floor();
        if (begun == null || (!window.hadBegun(begun, recorded) && floor.equals(Instant.EPOCH))) {
            return Instant.EPOCH;
        }
        var edge = window.edge(recorded);
        return edge.isBefore(floor) ? floor : edge;
    }

    private static TimelineFact fact(Arrival arrival) {
        var key = new FactKey(arrival.time(), arrival.source(), arrival.subject(), arrival.sequence());
        return new TimelineFact(key, arrival.time(), arrival.event(), arrival.facts());
    }
}
