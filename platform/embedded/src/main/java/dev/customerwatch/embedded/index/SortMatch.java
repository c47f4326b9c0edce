package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;

/** Whether a walk along an index gives the wanted order, forwards or backwards. */
record SortMatch(boolean isSorted, boolean backwards, boolean needsMerge) {

    private static final SortMatch NONE = new SortMatch(false, false, false);
    private static final SortMatch ANY_ORDER_WILL_DO = new SortMatch(true, false, false);

    static SortMatch of(OrderedIndex index, Ranges ranges, Document sort) {
        if (sort.isEmpty()) {
            return ANY_ORDER_WILL_DO;
        }
        int position = ranges.prefixLength();
        int direction = 0;
        for (Map.Entry<String, Object> wanted : sort.entrySet()) {
            if (isFixed(index, ranges, wanted.getKey())) {
                continue;
            }
            int step = step(index, position, wanted);
            if (step == 0 || step == -direction) {
                return NONE;
            }
            direction = step;
            position++;
            if (position > index.fields().size()) {
                break;
            }
        }
        return new SortMatch(true, direction < 0, ranges.prefixes().size() > 1);
    }

    private static boolean isFixed(OrderedIndex index, Ranges ranges, String field) {
        int position = index.fields().indexOf(field);
        return position >= 0 && ranges.fixes(position) && !index.holdsArrays(position);
    }

    /** 1 if the index runs in the wanted direction at this position, -1 if in the other, 0 if it is on another field. */
    private static int step(OrderedIndex index, int position, Map.Entry<String, Object> wanted) {
        boolean behindTheFields = position == index.fields().size();
        String field = behindTheFields ? "_id" : index.fields().get(position);
        if (!field.equals(wanted.getKey()) || (!behindTheFields && index.holdsArrays(position))) {
            return 0;
        }
        boolean descending = ((Number) wanted.getValue()).intValue() < 0;
        return descending == index.order().isDescending(position) ? 1 : -1;
    }
}
