package dev.customerwatch.embedded.index;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an index that may hold matches: each starts with one of the prefixes, and the value after it lies
 * inside the tail.
 */
record Ranges(List<List<@Nullable Object>> prefixes, Interval tail, int prefixLength) {

    private static final int MOST_PARTS = 200;

    static Ranges of(OrderedIndex index, Demands demands) {
        List<List<@Nullable Object>> prefixes = List.of(List.of());
        int field = 0;
        while (field < index.fields().size()) {
            List<Interval> intervals = intervals(index, demands, field);
            boolean points = intervals.stream().allMatch(Interval::isPoint);
            if (!points || (field > 0 && prefixes.size() * intervals.size() > MOST_PARTS)) {
                return new Ranges(prefixes, points ? Interval.ALL : intervals.getFirst(), field);
            }
            prefixes = extend(prefixes, intervals);
            field++;
        }
        return new Ranges(prefixes, Interval.ALL, field);
    }

    private static List<Interval> intervals(OrderedIndex index, Demands demands, int field) {
        return demands.intervals(index.fields().get(field), index.holdsArrays(field));
    }

    private static List<List<@Nullable Object>> extend(List<List<@Nullable Object>> prefixes, List<Interval> points) {
        List<List<@Nullable Object>> longer = new ArrayList<>();
        for (List<@Nullable Object> prefix : prefixes) {
            for (Interval point : points) {
                List<@Nullable Object> extended = new ArrayList<>(prefix);
                extended.add(((Cut.AtValue) point.low()).value());
                longer.add(extended);
            }
        }
        return longer;
    }

    boolean isBounded() {
        return !tail.equals(Interval.ALL) || prefixLength > fixedFields();
    }

    /** Whether all parts have the same value in this field. */
    boolean fixes(int field) {
        return field < prefixLength
                && prefixes.stream().map(prefix -> prefix.get(field)).distinct().count() <= 1;
    }

    /** Whether what is walked is less than the whole index. */
    boolean isNarrow() {
        return prefixLength > 0 || !tail.equals(Interval.ALL);
    }

    /** Whether every part starts with one of the values that the first field must have. */
    boolean areAtValues() {
        return prefixLength > 0;
    }

    int fixedFields() {
        return (int) IntStream.range(0, prefixLength).filter(this::fixes).count();
    }

    List<NavigableSet<@Nullable Object[]>> of(OrderedIndex index) {
        boolean descending = index.order().isDescending(prefixLength);
        Cut first = descending ? tail.high() : tail.low();
        Cut last = descending ? tail.low() : tail.high();
        return prefixes.stream()
                .map(prefix -> index.between(probe(prefix, first), probe(prefix, last)))
                .toList();
    }

    private static @Nullable Object[] probe(List<@Nullable Object> prefix, Cut cut) {
        @Nullable Object[] probe = new @Nullable Object[prefix.size() + 1];
        prefix.toArray(probe);
        probe[prefix.size()] = cut;
        return probe;
    }
}
