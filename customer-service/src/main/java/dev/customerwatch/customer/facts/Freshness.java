package dev.customerwatch.customer.facts;

import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;

/** When each part of a card was last said anything about, and whether that is too long ago. */
public record Freshness(Part part, Instant lastSaid, boolean stale) {

    /** The parts that hold anything. */
    public static List<Freshness> of(Collection<Timeline.Known> held, Timeline all, Instant now, Duration staleAfter) {
        var last = new EnumMap<Part, Instant>(Part.class);
        held.forEach(known -> last.put(known.fact().field().part(), Instant.MIN));
        for (var change : all.changes()) {
            change.facts()
                    .forEach(fact ->
                            last.computeIfPresent(fact.field().part(), (part, before) -> later(before, change)));
        }
        var parts = new ArrayList<Freshness>();
        last.forEach((part, said) ->
                parts.add(new Freshness(part, said, said.plus(staleAfter).isBefore(now))));
        return parts;
    }

    private static Instant later(Instant before, RecordedChange change) {
        return change.recordedAt().isAfter(before) ? change.recordedAt() : before;
    }
}
