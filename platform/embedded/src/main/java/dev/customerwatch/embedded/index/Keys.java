package dev.customerwatch.embedded.index;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document's entries in one index. */
record Keys(List<@Nullable Object[]> entries, int arrayField) {

    static final int NO_ARRAY = -1;

    /** Whether these entries have the same places in the index as those. */
    boolean areAt(Keys other, Comparator<@Nullable Object[]> order) {
        if (arrayField != other.arrayField || entries.size() != other.entries.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (order.compare(entries.get(i), other.entries.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }
}
