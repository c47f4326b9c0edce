package dev.customerwatch.messaging.store;

import com.mongodb.client.MongoCollection;
import dev.customerwatch.messaging.MessagingMeter;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.outbox.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/** The documents of one aggregate type: {@code {_id, version, sequence, state, outbox, unsentSince, dueAt, request}}. */
final class AggregateDocuments<D> {

    private static final DocumentCodec CODEC = new DocumentCodec();

    private final AggregateType<D> type;
    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final AtomicLong largest = new AtomicLong();

    AggregateDocuments(AggregateType<D> type, MongoTemplate mongo, Outbox outbox, MeterRegistry meters) {
        this.type = type;
        this.mongo = mongo;
        this.outbox = outbox;
        Gauge.builder(MessagingMeter.DOCUMENT_LARGEST.id(), largest, AtomicLong::doubleValue)
                .tag("collection", type.collection())
                .baseUnit("bytes")
                .register(meters);
    }

    void declareIndexes() {
        var indexes = mongo.indexOps(type.collection());
        indexes.createIndex(
                new Index("request.key", Sort.Direction.ASC).unique().sparse().named("request"));
        indexes.createIndex(new Index("dueAt", Sort.Direction.ASC).sparse().named("due"));
    }

    Document fresh(String id, D state, List<NewEvent> events, @Nullable RequestKey request) {
        var customer = type.customerId().apply(state);
        var mapped = mapped(state);
        var document = new Document("_id", id).append("version", 1L).append("state", mapped);
        document.putAll(outbox.fields(id, customer, 0, events));
        putDue(document, state);
        if (request != null) {
            document.append(
                    "request",
                    new Document("key", request.key())
                            .append("hash", request.bodyHash())
                            .append("outcome", mapped));
        }
        return document;
    }

    Document fresh(Fresh<D> fresh) {
        var request = fresh.request();
        return fresh(fresh.id(), fresh.state(), fresh.events(), null)
                .append("request", new Document("key", request.key()).append("hash", request.bodyHash()));
    }

    void insert(Document document) {
        var raw = raw(document);
        run(documents -> documents.withDocumentClass(RawBsonDocument.class).insertOne(raw));
    }

    /** The document as it is written; the largest is remembered. */
    RawBsonDocument raw(Document document) {
        var raw = new RawBsonDocument(document, CODEC);
        largest.accumulateAndGet(raw.getByteBuffer().remaining(), Math::max);
        return raw;
    }

    @Nullable
    Document find(String id) {
        return call(documents -> documents.find(new Document("_id", id)).first());
    }

    @Nullable
    Document findByRequest(String key) {
        return call(
                documents -> documents.find(new Document("request.key", key)).first());
    }

    List<Document> query(Query query) {
        return mongo.find(query, Document.class, type.collection());
    }

    /** The document after the save, or null where its version is no longer the one that was read. */
    @Nullable
    Document save(StoredAggregate<D> read, D state, List<NewEvent> events) {
        var numbered = outbox.number(events, read.sequence(), read.unsent());
        var mapped = mapped(state);
        var sequence = read.sequence() + numbered.size();
        var filter = new Document("_id", read.id()).append("version", read.version());
        var saved = call(documents -> documents.updateOne(filter, update(state, mapped, sequence, numbered)));
        if (Objects.requireNonNull(saved).getMatchedCount() == 0) {
            return null;
        }
        var unsent = new ArrayList<>(read.unsent());
        unsent.addAll(numbered);
        return new Document("_id", read.id())
                .append("version", read.version() + 1)
                .append("sequence", sequence)
                .append("lane", read.id())
                .append("key", type.customerId().apply(state))
                .append("state", mapped)
                .append("outbox", unsent);
    }

    StoredAggregate<D> stored(Document document) {
        return stored(document, document.get("state", Document.class));
    }

    StoredAggregate<D> asAnswered(Document document) {
        var outcome = document.get("request", Document.class).get("outcome", Document.class);
        var first = new Document(document).append("version", 1L);
        return stored(first, outcome);
    }

    private StoredAggregate<D> stored(Document document, Document state) {
        return new StoredAggregate<>(
                document.getString("_id"),
                document.getLong("version"),
                document.getLong("sequence"),
                mongo.getConverter().read(type.document(), state),
                document.getList("outbox", Document.class, List.of()));
    }

    private Bson update(D state, Document mapped, long sequence, List<Document> numbered) {
        var set = new Document("state", mapped);
        var update = new Document("$set", set).append("$inc", new Document("version", 1L));
        if (!numbered.isEmpty()) {
            set.append("sequence", sequence);
            update.append("$push", new Document("outbox", new Document("$each", numbered)));
            update.append("$min", new Document("unsentSince", outbox.unsentSince()));
        }
        if (!putDue(set, state)) {
            update.append("$unset", new Document("dueAt", ""));
        }
        return update;
    }

    private boolean putDue(Document document, D state) {
        var dueAt = type.dueAt().apply(state);
        if (dueAt != null) {
            document.append("dueAt", Date.from(dueAt));
        }
        return dueAt != null;
    }

    private Document mapped(D state) {
        var document = new Document();
        mongo.getConverter().write(state, document);
        return document;
    }

    private void run(Consumer<MongoCollection<Document>> work) {
        mongo.execute(type.collection(), documents -> {
            work.accept(documents);
            return true;
        });
    }

    <R> @Nullable R call(Function<MongoCollection<Document>, @Nullable R> work) {
        return mongo.execute(type.collection(), work::apply);
    }
}
