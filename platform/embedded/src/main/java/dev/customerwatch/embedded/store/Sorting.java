package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import dev.customerwatch.embedded.bson.BsonOrder;
import dev.customerwatch.embedded.bson.EmptyArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts matches in memory when no index has the wanted order. */
final class Sorting {

    private static final String NATURAL = "$natural";

    private record Sortable(Found found, List<@Nullable Object> keys) {}

    private Sorting() {}

    /** The wanted order; the natural one is that of the ids. */
    static Document withoutNatural(@Nullable Document sort) {
        if (sort == null) {
            return new Document();
        }
        return sort.containsKey(NATURAL) ? new Document("_id", sort.get(NATURAL)) : sort;
    }

    /** Keeps only keys and bytes while it sorts, as there may be many. */
    static Stream<Found> sort(Stream<Found> matches, Document order) {
        return matches.map(found -> sortable(found, order))
                .sorted(comparator(order))
                .map(Sortable::found);
    }

    private static Sortable sortable(Found found, Document order) {
        List<@Nullable Object> keys = new ArrayList<>();
        order.forEach((field, direction) -> keys.add(key(found.document(), field, isDescending(direction))));
        return new Sortable(found.compact(), keys);
    }

    // An array sorts by its least element, or descending by its greatest.
    private static @Nullable Object key(Document document, String field, boolean descending) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        if (!(value instanceof Collection<?> elements)) {
            return value;
        }
        Comparator<@Nullable Object> order = descending ? BsonOrder.INSTANCE.reversed() : BsonOrder.INSTANCE;
        return elements.isEmpty()
                ? EmptyArray.INSTANCE
                : elements.stream().map(Missing::ofNullable).min(order).orElseThrow();
    }

    private static boolean isDescending(Object direction) {
        return ((Number) direction).intValue() < 0;
    }

    private static Comparator<Sortable> comparator(Document order) {
        List<Boolean> descending =
                order.values().stream().map(Sorting::isDescending).toList();
        return (left, right) -> compare(left, right, descending);
    }

    private static int compare(Sortable left, Sortable right, List<Boolean> descending) {
        for (int i = 0; i < descending.size(); i++) {
            int order =
                    BsonOrder.INSTANCE.compare(left.keys().get(i), right.keys().get(i));
            if (order != 0) {
                return descending.get(i) ? -order : order;
            }
        }
        return 0;
    }
}
