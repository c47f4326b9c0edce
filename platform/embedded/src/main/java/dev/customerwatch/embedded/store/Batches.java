package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import dev.customerwatch.embedded.bson.Bson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rest of an answer as it was when the query ran: bytes, made into documents as the client asks for them. */
final class Batches extends AbstractCursor {

    private static final int MOST_BYTES = 8 << 20;

    private final Deque<byte[]> rest;
    private final UnaryOperator<List<Document>> projection;

    private Batches(long id, Deque<byte[]> rest, UnaryOperator<List<Document>> projection) {
        super(id);
        this.rest = rest;
        this.projection = projection;
    }

    /** Takes the first batch, and keeps the rest for later ones; a batch size of 0 takes all. */
    static QueryResult first(
            Iterator<Found> found, int batchSize, UnaryOperator<List<Document>> projection, CursorRegistry cursors) {
        List<Document> batch = new ArrayList<>();
        while (found.hasNext() && (batchSize == 0 || batch.size() < batchSize)) {
            batch.add(found.next().document());
        }
        List<Document> projected = projection.apply(batch);
        if (!found.hasNext()) {
            return new QueryResult(projected);
        }
        Deque<byte[]> rest = new ArrayDeque<>();
        found.forEachRemaining(one -> rest.add(one.bytes()));
        Batches cursor = new Batches(cursors.generateCursorId(), rest, projection);
        cursors.add(cursor);
        return new QueryResult(projected, cursor);
    }

    @Override
    public synchronized boolean isEmpty() {
        return rest.isEmpty();
    }

    @Override
    public synchronized List<Document> takeDocuments(int count) {
        List<Document> batch = new ArrayList<>();
        int bytes = 0;
        while (!rest.isEmpty() && bytes < MOST_BYTES && (count == 0 || batch.size() < count)) {
            byte[] next = rest.remove();
            bytes += next.length;
            batch.add(Bson.decode(next));
        }
        return projection.apply(batch);
    }
}
