package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import dev.customerwatch.embedded.bson.EmptyArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one indexed field in one document: one, or one per element of an array on the way. */
final class FieldValues {

    private final String[] path;
    private final List<@Nullable Object> values = new ArrayList<>(1);
    private boolean array;

    FieldValues(Document document, String[] path) {
        this.path = path;
        collect(document, 0);
    }

    private void collect(@Nullable Object node, int depth) {
        if (node instanceof Collection<?> elements) {
            collectElements(elements, depth);
        } else if (depth == path.length) {
            values.add(node);
        } else if (node instanceof Document document) {
            collect(document.getOrMissing(path[depth]), depth + 1);
        } else {
            values.add(Missing.getInstance());
        }
    }

    private void collectElements(Collection<?> elements, int depth) {
        array = true;
        if (elements.isEmpty()) {
            values.add(depth == path.length ? EmptyArray.INSTANCE : Missing.getInstance());
        }
        for (Object element : elements) {
            if (depth < path.length && element instanceof Document document) {
                collect(document, depth);
            } else {
                values.add(depth == path.length ? element : Missing.getInstance());
            }
        }
    }

    boolean isArray() {
        return array;
    }

    boolean isMissing() {
        return values.stream().allMatch(Missing.class::isInstance);
    }

    /** The values for the index, where a missing one is null. */
    List<@Nullable Object> forIndex() {
        values.replaceAll(value -> value instanceof Missing ? null : value);
        return values;
    }
}
