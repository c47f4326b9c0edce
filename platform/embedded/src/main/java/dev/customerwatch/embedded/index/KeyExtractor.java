package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a document's entries for an index on these fields. */
final class KeyExtractor {

    private static final Pattern DOT = Pattern.compile("\\.");

    private final List<String> fields;
    private final List<String[]> paths;
    private final boolean sparse;

    KeyExtractor(List<String> fields, boolean sparse) {
        this.fields = fields;
        this.paths = fields.stream().map(DOT::split).toList();
        this.sparse = sparse;
    }

    static Object id(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    Keys keys(Document document) {
        List<FieldValues> values =
                paths.stream().map(path -> new FieldValues(document, path)).toList();
        int arrayField = onlyArray(values);
        if (sparse && values.stream().allMatch(FieldValues::isMissing)) {
            return new Keys(List.of(), Keys.NO_ARRAY);
        }
        return new Keys(entries(values, arrayField, id(document)), arrayField);
    }

    private int onlyArray(List<FieldValues> values) {
        int found = Keys.NO_ARRAY;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isArray()) {
                if (found != Keys.NO_ARRAY) {
                    throw new CannotIndexParallelArraysError(List.of(fields.get(found), fields.get(i)));
                }
                found = i;
            }
        }
        return found;
    }

    private static List<@Nullable Object[]> entries(List<FieldValues> values, int arrayField, Object id) {
        @Nullable Object[] first = new @Nullable Object[values.size() + 1];
        for (int i = 0; i < values.size(); i++) {
            first[i] = values.get(i).forIndex().getFirst();
        }
        first[values.size()] = id;
        if (arrayField == Keys.NO_ARRAY) {
            return List.<@Nullable Object[]>of(first);
        }
        List<@Nullable Object[]> entries = new ArrayList<>();
        for (Object element : values.get(arrayField).forIndex()) {
            @Nullable Object[] entry = first.clone();
            entry[arrayField] = element;
            entries.add(entry);
        }
        return entries;
    }
}
