package dev.customerwatch.messaging.store;

import dev.customerwatch.messaging.NewEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision does to an aggregate, and what its caller is told.
 *
 * @param state the new state, or null where nothing changes (then there are no events)
 */
public record Change<D, R>(@Nullable D state, List<NewEvent> events, R result) {

    public Change {
        events = List.copyOf(events);
        if (state == null && !events.isEmpty()) {
            throw new IllegalArgumentException("events without a change: " + events.size());
        }
    }

    public static <D, R> Change<D, R> unchanged(R result) {
        return new Change<>(null, List.of(), result);
    }

    public static <D, R> Change<D, R> of(D state, List<NewEvent> events, R result) {
        return new Change<>(state, events, result);
    }
}
