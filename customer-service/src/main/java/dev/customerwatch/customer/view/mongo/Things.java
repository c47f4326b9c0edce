package dev.customerwatch.customer.view.mongo;

import dev.customerwatch.customer.view.Told;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.BiFunction;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Things of another service with all that was told of each, under the owner's sequence: keeping an event twice, or late,
 * changes nothing.
 *
 * @param <B> the members that we use
 * @param <T> the thing read from them
 */
class Things<B, T> {

    private final MongoTemplate mongo;
    private final String collection;
    private final Class<B> body;
    private final BiFunction<String, List<Told<B>>, T> read;

    Things(MongoTemplate mongo, String collection, Class<B> body, BiFunction<String, List<Told<B>>, T> read) {
        this.mongo = mongo;
        this.collection = collection;
        this.body = body;
        this.read = read;
        mongo.indexOps(collection)
                .createIndex(new Index("customerId", Sort.Direction.ASC)
                        .on("at", Sort.Direction.ASC)
                        .named("customer"));
    }

    void keep(String id, ReceivedEvent event, B told) {
        var fact = new Document("event", middle(event.type()))
                .append("at", Date.from(event.time()))
                .append("recordedAt", Date.from(event.recordedTime()))
                .append("body", new String(EventJson.write(told), StandardCharsets.UTF_8));
        var update = new Update()
                .set("customerId", event.customerId())
                .min("at", Date.from(event.time()))
                .set("told." + event.sequence(), fact);
        mongo.upsert(new Query(Criteria.where("_id").is(id)), update, collection);
    }

    /** At most so many of a customer, those that began last first. */
    List<T> newest(String customerId, int most) {
        return all(new Query(Criteria.where("customerId").is(customerId))
                .with(Sort.by(Sort.Direction.DESC, "at"))
                .limit(most));
    }

    /** Those of a customer that began at an instant or later. */
    List<T> since(String customerId, Instant from) {
        return all(
                new Query(Criteria.where("customerId").is(customerId).and("at").gte(Date.from(from))));
    }

    private List<T> all(Query query) {
        return mongo.find(query, Document.class, collection).stream()
                .map(this::thing)
                .toList();
    }

    private T thing(Document document) {
        var told = new ArrayList<Told<B>>();
        document.get("told", Document.class)
                .forEach((sequence, fact) -> told.add(told(Long.parseLong(sequence), (Document) fact)));
        return read.apply(document.getString("_id"), told);
    }

    private Told<B> told(long sequence, Document fact) {
        return new Told<>(
                fact.getString("event"),
                sequence,
                fact.getDate("at").toInstant(),
                fact.getDate("recordedAt").toInstant(),
                EventJson.read(fact.getString("body").getBytes(StandardCharsets.UTF_8), body));
    }

    /** {@code order-placed} of {@code sales.order-placed.v1}. */
    private static String middle(String type) {
        return type.substring(type.indexOf('.') + 1, type.lastIndexOf('.'));
    }
}
