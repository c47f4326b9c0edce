package dev.customerwatch.messaging.outbox;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Takes acknowledged events out of their documents, many in one write. A document that got further events meanwhile is left
 * to whoever sends those: {@code sequence} says so. Never touches {@code version}.
 */
final class Clearing {

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);
    private static final int AT_ONCE = 500;
    private static final Document CLEARED =
            new Document("$set", new Document("outbox", List.of())).append("$unset", new Document("unsentSince", ""));

    private final MongoOperations mongo;
    private final BlockingQueue<Acknowledged> acknowledged = new LinkedBlockingQueue<>();

    Clearing(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** What is left of a parcel when its events are gone. */
    private record Acknowledged(String collection, Object documentId, long lastSequence) {}

    void add(Parcel parcel) {
        acknowledged.add(new Acknowledged(parcel.collection().name(), parcel.documentId(), parcel.lastSequence()));
    }

    /** Clears until interrupted. What cannot be cleared is sent again later by the sweeper, and cleared then. */
    void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var batch = new ArrayList<Acknowledged>();
                batch.add(acknowledged.take());
                acknowledged.drainTo(batch, AT_ONCE - 1);
                clear(batch);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void clear(List<Acknowledged> batch) {
        try {
            batch.stream()
                    .collect(Collectors.groupingBy(Acknowledged::collection))
                    .forEach(this::write);
        } catch (RuntimeException storeAway) {
            LOG.warn("clearing documents={} failed reason={}", batch.size(), String.valueOf(storeAway.getMessage()));
        }
    }

    private void write(String collection, List<Acknowledged> sent) {
        List<WriteModel<Document>> writes = sent.stream()
                .<WriteModel<Document>>map(one -> new UpdateOneModel<>(
                        new Document("_id", one.documentId()).append("sequence", one.lastSequence()), CLEARED))
                .toList();
        mongo.execute(collection, documents -> documents.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }
}
