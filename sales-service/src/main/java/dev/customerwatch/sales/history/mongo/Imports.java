package dev.customerwatch.sales.history.mongo;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.sales.history.Import;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The imports. A batch of rows is admitted only while its import is open, and an import is completed only when no admitted
 * batch is being stored; one whose process died is waited for no longer than {@link #LEASE}.
 */
public final class Imports {

    /** No batch takes as long as that. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final String COLLECTION = "imports";
    private static final String OPEN = "openSource";
    private static final String STATUS = "status";
    private static final String BATCHES = "batches";

    private final MongoOperations mongo;
    private final Clock clock;

    public Imports(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index(OPEN, Sort.Direction.ASC).unique().sparse().named("open"));
    }

    /** The open import of this source, begun where there is none. */
    public Import begin(String source, String by, Instant at) {
        var open = open(source);
        if (open.isPresent()) {
            return open.get();
        }
        var begun = new Document("_id", Uuids.next())
                .append("source", source)
                .append(OPEN, source)
                .append(STATUS, Import.Status.OPEN.name())
                .append("startedBy", by)
                .append("startedAt", Date.from(at))
                .append(BATCHES, List.of());
        try {
            mongo.insert(begun, COLLECTION);
            return ImportDocuments.read(begun);
        } catch (DuplicateKeyException somebodyWasFaster) {
            return open(source).orElseGet(() -> begin(source, by, at));
        }
    }

    public Optional<Import> find(String importId) {
        return Optional.ofNullable(mongo.findById(importId, Document.class, COLLECTION))
                .map(ImportDocuments::read);
    }

    /** Lets a batch of rows in; false where the import is no longer open. */
    public boolean admit(String importId, String batchId) {
        var batch = new Document("id", batchId)
                .append("until", Date.from(clock.instant().plus(LEASE)));
        return update(importId, Import.Status.OPEN, new Update().push(BATCHES, batch));
    }

    /** The batch is stored, or has failed. */
    public void done(String importId, String batchId) {
        var update = new Update().pull(BATCHES, new Document("id", batchId));
        mongo.updateFirst(new Query(Criteria.where("_id").is(importId)), update, COLLECTION);
    }

    /** No further batch is let in; true when none is being stored any more, so that all rows can be counted. */
    public boolean close(String importId) {
        update(importId, Import.Status.OPEN, new Update().set(STATUS, Import.Status.COMPLETING.name()));
        var closed = mongo.findById(importId, Document.class, COLLECTION);
        var now = clock.instant();
        return closed != null
                && closed.getList(BATCHES, Document.class, List.of()).stream()
                        .noneMatch(batch -> batch.getDate("until").toInstant().isAfter(now));
    }

    /** All histories are stored. */
    public void completed(String importId, int customers, int facts, Instant at) {
        var update = new Update()
                .set(STATUS, Import.Status.COMPLETED.name())
                .set("completedAt", Date.from(at))
                .set("customers", customers)
                .set("facts", facts)
                .unset(OPEN);
        update(importId, Import.Status.COMPLETING, update);
    }

    private Optional<Import> open(String source) {
        var query = new Query(Criteria.where(OPEN).is(source));
        return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION))
                .map(ImportDocuments::read);
    }

    private boolean update(String importId, Import.Status from, Update update) {
        var query = new Query(Criteria.where("_id").is(importId).and(STATUS).is(from.name()));
        return mongo.updateFirst(query, update, COLLECTION).getMatchedCount() > 0;
    }
}
