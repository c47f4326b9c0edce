package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.bson.Document;
import dev.customerwatch.embedded.bson.BsonOrder;
import dev.customerwatch.embedded.disk.DocumentMap;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Walks those entries of an index that may match, and gets their documents.
 *
 * @param byId the ids are sorted before their documents are read, as a query by a range with an order by id needs few of many
 */
record IndexWalk(
        OrderedIndex index, Ranges ranges, DocumentMap map, SortMatch match, IdOrder byId, boolean isExact, int merit)
        implements Plan {

    /** How ids that an index gives in another order are sorted. */
    enum IdOrder {
        NOT,
        ASCENDING,
        DESCENDING;

        static IdOrder of(SortMatch match, Document sort) {
            boolean onlyById = !match.isSorted() && sort.keySet().equals(Set.of("_id"));
            if (!onlyById || !(sort.get("_id") instanceof Number direction)) {
                return NOT;
            }
            return direction.intValue() < 0 ? DESCENDING : ASCENDING;
        }
    }

    static IndexWalk of(OrderedIndex index, Demands demands, Document sort, DocumentMap documents) {
        Ranges ranges = Ranges.of(index, demands);
        SortMatch match = SortMatch.of(index, ranges, sort);
        boolean exact = ranges.areAtValues()
                && !index.holdsArrays()
                && demands.areValuesOf(index.fields().getFirst());
        IdOrder byId = IdOrder.of(match, sort);
        boolean ordered = !sort.isEmpty() && (match.isSorted() || (byId != IdOrder.NOT && ranges.isNarrow()));
        return new IndexWalk(index, ranges, documents, match, byId, exact, merit(index, ranges, demands, ordered));
    }

    private static int merit(OrderedIndex index, Ranges ranges, Demands demands, boolean ordered) {
        boolean complete = !index.sparse() || demands.demandOneOf(index.fields());
        if (!complete) {
            return SERVES_NOTHING;
        }
        return ranges.fixedFields() * PER_FIXED_FIELD
                + (ranges.isBounded() ? FOR_A_RANGE : 0)
                + (ordered ? FOR_THE_ORDER : 0)
                + (index.sparse() ? FOR_FEWER_ENTRIES : 0);
    }

    @Override
    public boolean isSorted() {
        return match.isSorted() || byId != IdOrder.NOT;
    }

    @Override
    public Stream<byte[]> documents() {
        Stream<Object> ids = entries().map(entry -> entry[entry.length - 1]);
        Stream<Object> once = index.holdsArrays() ? ids.distinct() : ids;
        return inOrder(once).map(id -> Objects.requireNonNull(map.get(id)));
    }

    private Stream<Object> inOrder(Stream<Object> ids) {
        return switch (byId) {
            case NOT -> ids;
            case ASCENDING -> ids.sorted(BsonOrder.INSTANCE);
            case DESCENDING -> ids.sorted(BsonOrder.INSTANCE.reversed());
        };
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
