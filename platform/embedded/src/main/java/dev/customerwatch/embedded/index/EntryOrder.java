package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import dev.customerwatch.embedded.bson.BsonOrder;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of an index's entries: the fields' values, each in its direction, then the id; cuts stand between them. */
final class EntryOrder implements Comparator<@Nullable Object[]> {

    private final boolean[] descending;

    EntryOrder(List<IndexKey> keys) {
        descending = new boolean[keys.size() + 1];
        for (int i = 0; i < keys.size(); i++) {
            descending[i] = !keys.get(i).isAscending();
        }
        // So that an index on a date, newest first, also serves a sort by date and id, both newest first.
        descending[keys.size()] = descending[keys.size() - 1];
    }

    boolean isDescending(int position) {
        return descending[position];
    }

    @Override
    public int compare(@Nullable Object[] left, @Nullable Object[] right) {
        return compareFrom(0, left, right);
    }

    /** Compares what stands at this position and behind. */
    int compareFrom(int position, @Nullable Object[] left, @Nullable Object[] right) {
        int length = Math.min(left.length, right.length);
        for (int i = position; i < length; i++) {
            int order = compareValues(left[i], right[i]);
            if (order != 0) {
                return descending[i] ? -order : order;
            }
        }
        return 0;
    }

    private static int compareValues(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Cut cut) {
            return right instanceof Cut other ? cut.compareTo(other) : cut.isAbove(right) ? 1 : -1;
        }
        if (right instanceof Cut cut) {
            return cut.isAbove(left) ? -1 : 1;
        }
        return BsonOrder.INSTANCE.compare(left, right);
    }
}
