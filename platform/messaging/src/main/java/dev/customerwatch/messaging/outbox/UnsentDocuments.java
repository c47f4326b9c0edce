package dev.customerwatch.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds documents whose events are not acknowledged yet, by the sparse index on {@code unsentSince}. */
final class UnsentDocuments {

    private static final String SINCE = "unsentSince";

    private final MongoOperations mongo;

    UnsentDocuments(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void declareIndexes(OutboxCollection collection) {
        var indexes = mongo.indexOps(collection.name());
        indexes.createIndex(new Index(SINCE, Sort.Direction.ASC).sparse().named("unsent"));
        if (collection.ledger()) {
            indexes.createIndex(new Index("lane", Sort.Direction.ASC)
                    .on("sequence", Sort.Direction.ASC)
                    .named("lane"));
        }
    }

    /** Documents whose events wait since before the given instant, oldest first. */
    List<Parcel> waitingSince(OutboxCollection collection, Instant before, int most) {
        return find(
                collection,
                new Query(Criteria.where(SINCE).lt(Date.from(before)))
                        .with(Sort.by(SINCE))
                        .limit(most));
    }

    /** The unsent documents of one ledger with events before the given sequence, in order. */
    List<Parcel> unsent(OutboxCollection collection, String lane, long before) {
        var query = new Query(Criteria.where("lane")
                        .is(lane)
                        .and("sequence")
                        .lt(before)
                        .and(SINCE)
                        .exists(true))
                .with(Sort.by("sequence"));
        return find(collection, query);
    }

    long count(OutboxCollection collection, int most) {
        return mongo.count(new Query(Criteria.where(SINCE).exists(true)).limit(most), collection.name());
    }

    Duration oldestAge(OutboxCollection collection, Instant now) {
        var query = new Query(Criteria.where(SINCE).exists(true))
                .with(Sort.by(SINCE))
                .limit(1);
        query.fields().include(SINCE);
        var oldest = mongo.findOne(query, Document.class, collection.name());
        return oldest == null
                ? Duration.ZERO
                : Duration.between(oldest.getDate(SINCE).toInstant(), now);
    }

    private List<Parcel> find(OutboxCollection collection, Query query) {
        query.fields().include("lane", "key", "sequence", "outbox");
        var parcels = new ArrayList<Parcel>();
        for (var document : mongo.find(query, Document.class, collection.name())) {
            if (!document.getList("outbox", Document.class, List.of()).isEmpty()) {
                parcels.add(Parcel.of(collection, document));
            }
        }
        return parcels;
    }
}
