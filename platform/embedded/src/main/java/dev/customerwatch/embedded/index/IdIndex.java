package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DollarPrefixedFieldNameException;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import dev.customerwatch.embedded.disk.DocumentMap;
import java.util.List;

/** The index on _id: the map of documents itself. */
public final class IdIndex extends Index<Object> {

    private final DocumentMap documents;

    public IdIndex(String name, List<IndexKey> keys, DocumentMap documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (documents.contains(KeyExtractor.id(document))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    // The library finds a dotted name only after the indexes have changed; it has to be refused before.
    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        for (String field : after.keySet()) {
            if (field.contains(".")) {
                throw new DollarPrefixedFieldNameException("field names with dots are not supported: " + field);
            }
        }
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public Object getPosition(Document document) {
        return KeyExtractor.id(document);
    }

    @Override
    public Object remove(Document document) {
        return KeyExtractor.id(document);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {}

    /** Queries are planned by {@link Plan}, not by the library. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return documents.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {}
}
