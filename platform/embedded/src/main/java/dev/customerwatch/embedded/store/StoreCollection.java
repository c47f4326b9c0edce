package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import dev.customerwatch.embedded.bson.Bson;
import dev.customerwatch.embedded.disk.DocumentMap;
import dev.customerwatch.embedded.index.OrderedIndex;
import dev.customerwatch.embedded.index.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection whose documents lie as bytes in a map by id; every read makes documents of its own from them. */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Object> {

    private static final int INDEX_OPTIONS_CONFLICT = 85;

    private final DocumentMap documents;
    private final List<OrderedIndex> unfilled = new ArrayList<>();
    private boolean opened;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            DocumentMap documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query,
            @Nullable Document sort,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Document order = Sorting.withoutNatural(sort);
        Plan plan = Plan.choose(query, order, getIndexes(), documents);
        Stream<Found> candidates = plan.documents().map(Found::new);
        Stream<Found> matches =
                plan.isExact() ? candidates : candidates.filter(found -> documentMatchesQuery(found.document(), query));
        Stream<Found> sorted = plan.isSorted() ? matches : Sorting.sort(matches, order);
        Stream<Found> page = limit > 0 ? sorted.skip(skip).limit(limit) : sorted.skip(skip);
        return Batches.first(page.iterator(), batchSize, found -> project(found, projection), cursorRegistry);
    }

    private List<Document> project(List<Document> found, @Nullable Document projection) {
        if (projection == null || projection.isEmpty()) {
            return found;
        }
        return matchDocumentsFromStream(
                        new Document(), found.stream(), 0, 0, 0, (Comparator<Document>) null, projection)
                .collectDocuments();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document sort,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return queryDocuments(query, sort, skip, limit, batchSize, projection);
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        for (Index<Object> existing : getIndexes()) {
            boolean otherName = !existing.getName().equals(index.getName());
            if (otherName && existing instanceof OrderedIndex ordered && ordered.hasSameKeys(index)) {
                throw new MongoServerError(
                        INDEX_OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + existing.getName());
            }
        }
        boolean isNew =
                getIndexes().stream().noneMatch(existing -> existing.getName().equals(index.getName()));
        if (isNew && index instanceof OrderedIndex ordered) {
            unfilled.add(ordered);
            if (opened) {
                fillIndexes();
            }
        }
        super.addIndex(index);
    }

    /** Fills the indexes added so far in one walk through the documents, and from now on each one when it is added. */
    synchronized void fillIndexes() {
        opened = true;
        try {
            streamAllDocumentsWithPosition()
                    .forEach(one -> unfilled.forEach(index -> index.add(one.getDocument(), one.getPosition(), this)));
        } catch (MongoServerError e) {
            throw new IndexBuildFailedException(e, this);
        } finally {
            unfilled.clear();
        }
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object id = getIdField() == null ? UUID.randomUUID() : Missing.ofNullable(document.get(getIdField()));
        documents.put(id, Bson.encode(document));
        return id;
    }

    @Override
    protected void handleUpdate(Object id, Document before, Document after) {
        documents.put(id, Bson.encode(after));
    }

    @Override
    protected void removeDocument(Object id) {
        documents.remove(id);
    }

    @Override
    protected Document getDocument(Object id) {
        return Bson.decode(Objects.requireNonNull(documents.get(id)));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents
                .entries()
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {}

    @Override
    protected int getDataSize() {
        return documents.entries().mapToInt(entry -> entry.getValue().length).sum();
    }
}
