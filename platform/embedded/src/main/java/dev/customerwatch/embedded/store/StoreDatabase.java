package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import dev.customerwatch.embedded.disk.Documents;
import dev.customerwatch.embedded.index.IdIndex;
import dev.customerwatch.embedded.index.OrderedIndex;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;

/** One database: its collections and their indexes. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private static final String ID_INDEX = "_id_";
    private static final int FIRST_BATCH = 101;

    private final Documents documents;
    private final List<StoreCollection> opening = new ArrayList<>();
    private boolean opened;

    StoreDatabase(String name, Documents documents, CursorRegistry cursors) {
        super(name, cursors);
        this.documents = documents;
        initializeNamespacesAndIndexes();
        opening.forEach(StoreCollection::fillIndexes);
        opening.clear();
        opened = true;
    }

    @Override
    public Document handleCommand(
            Channel channel, String name, Document query, DatabaseResolver databases, Oplog oplog) {
        Library library =
                one -> super.handleCommand(channel, one.keySet().iterator().next(), one, databases, oplog);
        return switch (Command.of(name)) {
            case FIND -> library.answer(withBatchSize(query));
            case AGGREGATE -> new Pipelines(this, databases, oplog).answer(query);
            case INSERT -> BulkWrites.insert(query, library);
            case UPDATE -> BulkWrites.update(query, library);
            case DELETE -> BulkWrites.delete(query, library);
            case LIST_COLLECTIONS -> listCollections(query, library);
            case DROP_INDEXES -> dropIndexes(query, library);
            default -> library.answer(query);
        };
    }

    // Without a size the library would answer all documents at once.
    private static Document withBatchSize(Document find) {
        boolean all = Boolean.TRUE.equals(find.get("singleBatch"));
        int wanted = ((Number) find.getOrDefault("batchSize", 0)).intValue();
        return find.clone().append("batchSize", all ? 0 : wanted == 0 ? FIRST_BATCH : wanted);
    }

    // The library ignores the filter.
    private Document listCollections(Document query, Library library) {
        Document filter = (Document) query.getOrDefault("filter", new Document());
        List<Document> collections = Answers.firstBatch(library.answer(query)).stream()
                .filter(collection -> new DefaultQueryMatcher().matches(collection, filter))
                .toList();
        return Answers.cursor(getDatabaseName() + ".$cmd.listCollections", collections);
    }

    // By name, the library would also forget the indexes of that name on other collections.
    private Document dropIndexes(Document query, Library library) {
        String collection = String.valueOf(query.get("dropIndexes"));
        Object wanted = query.get("index");
        List<Document> indexes = Answers.firstBatch(library.answer(new Document("listIndexes", collection))).stream()
                .filter(index -> !ID_INDEX.equals(index.get("name")))
                .filter(index -> "*".equals(wanted) || index.containsValue(wanted))
                .toList();
        if (indexes.isEmpty() && !"*".equals(wanted)) {
            throw new IndexNotFoundException("index not found with name [" + wanted + "]");
        }
        for (Document index : indexes) {
            library.answer(new Document("dropIndexes", collection).append("index", index.get("key")));
        }
        return new Document("ok", 1.0);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        StoreCollection collection =
                new StoreCollection(this, name, options, documents.map(mapName(name)), cursorRegistry);
        if (opened) {
            collection.fillIndexes();
        } else {
            opening.add(collection);
        }
        return collection;
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return name.equals(ID_INDEX)
                ? new IdIndex(name, keys, documents.map(mapName(collection)))
                : new OrderedIndex(name, keys, true, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, false, sparse);
    }

    static boolean hasCollections(String database, Documents documents) {
        return documents.map(database + ".system.namespaces").size() > 0;
    }

    private String mapName(String collection) {
        return getFullCollectionNamespace(collection);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        documents.drop(mapName(name));
    }

    @Override
    protected long getStorageSize() {
        return documents.size();
    }

    @Override
    protected long getFileSize() {
        return documents.size();
    }
}
