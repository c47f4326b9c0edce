package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.bson.Document;
import dev.customerwatch.embedded.disk.DocumentMap;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Walks those entries of an index that may match, and gets their documents. */
record IndexWalk(OrderedIndex index, Ranges ranges, DocumentMap map, SortMatch match, boolean isExact, int merit)
        implements Plan {

    static IndexWalk of(OrderedIndex index, Demands demands, Document sort, DocumentMap documents) {
        Ranges ranges = Ranges.of(index, demands);
        SortMatch match = SortMatch.of(index, ranges, sort);
        boolean exact = ranges.areAtValues()
                && !index.holdsArrays()
                && demands.areValuesOf(index.fields().getFirst());
        return new IndexWalk(index, ranges, documents, match, exact, merit(index, ranges, demands, match, sort));
    }

    private static int merit(OrderedIndex index, Ranges ranges, Demands demands, SortMatch match, Document sort) {
        boolean complete = !index.sparse() || demands.demandOneOf(index.fields());
        if (!complete) {
            return SERVES_NOTHING;
        }
        return ranges.fixedFields() * PER_FIXED_FIELD
                + (ranges.isBounded() ? FOR_A_RANGE : 0)
                + (match.isSorted() && !sort.isEmpty() ? FOR_THE_ORDER : 0)
                + (index.sparse() ? FOR_FEWER_ENTRIES : 0);
    }

    @Override
    public boolean isSorted() {
        return match.isSorted();
    }

    @Override
    public Stream<byte[]> documents() {
        Stream<Object> ids = entries().map(entry -> entry[entry.length - 1]);
        Stream<Object> once = index.holdsArrays() ? ids.distinct() : ids;
        return once.map(id -> Objects.requireNonNull(map.get(id)));
    }

    private Stream<@Nullable Object[]> entries() {
        List<NavigableSet<@Nullable Object[]>> parts = ranges.of(index);
        List<NavigableSet<@Nullable Object[]>> directed = match.backwards()
                ? parts.stream().map(NavigableSet::descendingSet).toList()
                : parts;
        return match.needsMerge()
                ? stream(new Merge(directed, orderBehindThePrefix()))
                : directed.stream().flatMap(NavigableSet::stream);
    }

    private Comparator<@Nullable Object[]> orderBehindThePrefix() {
        Comparator<@Nullable Object[]> forwards =
                (left, right) -> index.order().compareFrom(ranges.prefixLength(), left, right);
        return match.backwards() ? forwards.reversed() : forwards;
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
    }
}
