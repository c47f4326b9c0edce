package dev.customerwatch.customer.history;

import dev.customerwatch.customer.history.Fact.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that was ever said about a customer. A fact holds from its instant on until a later one of the same place; of two that
 * begin at the same instant the one that was said last is right. Nothing that was once said is ever forgotten.
 */
public record Timeline(List<RecordedChange> changes) {

    /**
     * Copies the changes.
     *
     * @param changes in the order in which they were recorded
     */
    public Timeline {
        changes = List.copyOf(changes);
    }

    /** A fact as it held, with the change that said it. */
    public record Known(Fact fact, RecordedChange said) {}

    /** What held at an instant, as far as it was known at another. */
    public SortedMap<Place, Known> asOf(Instant validAt, Instant knownAt) {
        var held = new TreeMap<Place, Known>();
        changes.stream()
                .filter(change -> !change.recordedAt().isAfter(knownAt))
                .filter(change -> !change.since().isAfter(validAt))
                .sorted(Comparator.comparing(RecordedChange::since)) // stable: what was said last wins
                .forEach(change -> change.facts().forEach(fact -> put(held, new Known(fact, change))));
        return held;
    }

    private static void put(SortedMap<Place, Known> held, Known known) {
        if (known.fact().value() == null) {
            held.remove(known.fact().place());
        } else {
            held.put(known.fact().place(), known);
        }
    }
}
