package dev.customerwatch.messaging.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Stores many new aggregates in a few commands; which of them are there already is said by their request keys. */
final class Bulk<D> {

    private static final int DUPLICATE_KEY = 11_000;

    private final AggregateDocuments<D> documents;
    private final List<Fresh<D>> all;

    /** Hashes by request key, of what is stored. */
    private final Map<String, String> known = new HashMap<>();

    private final List<BulkInsertion> outcomes = new ArrayList<>();

    Bulk(AggregateDocuments<D> documents, List<Fresh<D>> all) {
        this.documents = documents;
        this.all = all;
    }

    /** The documents that were stored now. */
    List<Document> run() {
        learn(all.stream().map(fresh -> fresh.request().key()).toList());
        var first = firstOfTheirKeys();
        var made = first.stream().map(documents::fresh).toList();
        var refused = insert(made);
        learn(refused.stream().map(index -> first.get(index).request().key()).toList());
        var stored = new ArrayList<>(made);
        var added = new ArrayList<>(first);
        refused.stream().sorted(Comparator.reverseOrder()).forEach(index -> {
            stored.remove(index.intValue());
            added.remove(index.intValue());
        });
        tell(added);
        return stored;
    }

    private void tell(List<Fresh<D>> added) {
        var ids = added.stream().map(Fresh::id).collect(Collectors.toSet());
        added.forEach(fresh -> known.put(fresh.request().key(), fresh.request().bodyHash()));
        all.forEach(fresh -> outcomes.add(ids.contains(fresh.id()) ? BulkInsertion.ADDED : compared(fresh)));
    }

    /** In the order of what was to be stored. */
    List<BulkInsertion> outcomes() {
        return List.copyOf(outcomes);
    }

    private void learn(List<String> keys) {
        if (!keys.isEmpty()) {
            known.putAll(hashes(documents, keys));
        }
    }

    private List<Fresh<D>> firstOfTheirKeys() {
        var seen = new HashSet<>(known.keySet());
        return all.stream().filter(fresh -> seen.add(fresh.request().key())).toList();
    }

    private BulkInsertion compared(Fresh<D> fresh) {
        var hash = known.get(fresh.request().key());
        if (hash == null) {
            return BulkInsertion.TAKEN;
        }
        return hash.equals(fresh.request().bodyHash()) ? BulkInsertion.REPEATED : BulkInsertion.KEY_REUSED;
    }

    /** The places in the list of those that were refused because something unique about them is taken. */
    private Set<Integer> insert(List<Document> fresh) {
        if (fresh.isEmpty()) {
            return Set.of();
        }
        var raw = fresh.stream().map(documents::raw).toList();
        var unordered = new InsertManyOptions().ordered(false);
        var refused = documents.call(collection -> {
            try {
                collection.withDocumentClass(RawBsonDocument.class).insertMany(raw, unordered);
                return Set.<Integer>of();
            } catch (MongoBulkWriteException some) {
                return duplicates(some);
            }
        });
        return Objects.requireNonNull(refused);
    }

    private static Set<Integer> duplicates(MongoBulkWriteException some) {
        var onlyDuplicates = some.getWriteConcernError() == null
                && some.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
        if (!onlyDuplicates) {
            throw some;
        }
        return some.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toUnmodifiableSet());
    }

    /** The body hashes of those of these request keys that are known. */
    static Map<String, String> hashes(AggregateDocuments<?> documents, List<String> keys) {
        var filter = new Document("request.key", new Document("$in", keys));
        var found = documents.call(collection -> collection
                .find(filter)
                .projection(new Document("request.key", 1).append("request.hash", 1))
                .into(new ArrayList<>()));
        var hashes = new HashMap<String, String>();
        for (var document : Objects.requireNonNull(found)) {
            var request = document.get("request", Document.class);
            hashes.put(request.getString("key"), request.getString("hash"));
        }
        return hashes;
    }
}
