package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses indexes that would not do what their description says. */
final class IndexGate {

    private static final Set<String> OPTIONS = Set.of("key", "name", "unique", "sparse", "background", "v", "ns");

    private IndexGate() {}

    static void check(Document index) {
        for (String option : index.keySet()) {
            if (!OPTIONS.contains(option)) {
                throw new Unsupported("the index option '" + option + "'");
            }
        }
        ((Document) Objects.requireNonNull(index.get("key"))).forEach(IndexGate::checkField);
    }

    private static void checkField(String field, @Nullable Object direction) {
        boolean ordered = direction instanceof Number number && Math.abs(number.intValue()) == 1;
        boolean positional = field.matches("(.*\\.)?(\\d+|\\$\\*\\*)(\\..*)?");
        if (!ordered || positional) {
            throw new Unsupported("an index on {" + field + ": " + direction + "}");
        }
    }
}
