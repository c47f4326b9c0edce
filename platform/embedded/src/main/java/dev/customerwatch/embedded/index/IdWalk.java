package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.bson.Document;
import dev.customerwatch.embedded.disk.DocumentMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks the documents in the order of their ids, or gets those with certain ids. */
record IdWalk(
        DocumentMap map, List<Interval> intervals, boolean isSorted, boolean isExact, boolean backwards, int merit)
        implements Plan {

    private static final int BEST = Integer.MAX_VALUE;

    static IdWalk of(Demands demands, Document sort, DocumentMap documents) {
        List<Interval> intervals = demands.intervals("_id", false);
        boolean lookups = intervals.stream().allMatch(Interval::isPoint);
        boolean oneAtMost = lookups && intervals.size() <= 1;
        boolean byId = sort.keySet().stream().findFirst().filter("_id"::equals).isPresent();
        boolean backwards = byId && sort.get("_id") instanceof Number direction && direction.intValue() < 0;
        boolean sorted = sort.isEmpty() || oneAtMost || byId;
        int merit = lookups ? BEST : merit(intervals, byId);
        return new IdWalk(documents, intervals, sorted, demands.areValuesOf("_id"), backwards, merit);
    }

    private static int merit(List<Interval> intervals, boolean byId) {
        return (intervals.contains(Interval.ALL) ? 0 : FOR_A_RANGE) + (byId ? FOR_THE_ORDER : 0);
    }

    @Override
    public Stream<byte[]> documents() {
        List<Interval> inOrder = backwards ? intervals.reversed() : intervals;
        return inOrder.stream().flatMap(this::documents);
    }

    private Stream<byte[]> documents(Interval interval) {
        if (interval.isPoint()) {
            return Stream.ofNullable(map.get(Objects.requireNonNull(startOf(interval.low()))));
        }
        Cut near = backwards ? interval.high() : interval.low();
        Cut far = backwards ? interval.low() : interval.high();
        return map.entriesFrom(startOf(near), backwards)
                .dropWhile(entry -> near.isAbove(entry.getKey()) != backwards)
                .takeWhile(entry -> far.isAbove(entry.getKey()) != backwards)
                .map(Map.Entry::getValue);
    }

    private static @Nullable Object startOf(Cut cut) {
        return cut instanceof Cut.AtValue at ? at.value() : null;
    }
}
