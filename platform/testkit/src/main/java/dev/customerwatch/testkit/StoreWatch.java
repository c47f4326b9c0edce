package dev.customerwatch.testkit;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Fails a test class whose service sent the store a command, stage or operator outside the allow-list (what is not on it does
 * not work on every store that we support), or a query that no declared index serves.
 */
final class StoreWatch implements AfterAllCallback {

    private static final Set<String> REFUSED = new TreeSet<>();
    private static final Map<QueryShape, String> QUERIES = new ConcurrentHashMap<>();

    /** The fields that a query binds, in alphabetical order, and the first field that it sorts by, if any. */
    private record QueryShape(String collection, Set<String> fields, String sort) {}

    static synchronized void sawCommand(String name, BsonDocument command) {
        if (!StoreCommands.allowed(name)) {
            REFUSED.add(name);
        }
        StoreCommands.operators(command).forEach(operator -> REFUSED.add(name + " " + operator));
        var query = StoreCommands.query(name, command);
        if (query != null) {
            var fields = StoreCommands.fields(query.filter());
            QUERIES.put(
                    new QueryShape(query.collection(), fields, first(query.sort())),
                    query.filter().toJson());
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        var mongo = SpringExtension.getApplicationContext(test).getBean(MongoTemplate.class);
        var unserved = new TreeSet<String>();
        QUERIES.forEach((shape, example) -> {
            if (!served(mongo, shape)) {
                unserved.add(shape + " e.g. " + example);
            }
        });
        synchronized (StoreWatch.class) {
            if (!REFUSED.isEmpty() || !unserved.isEmpty()) {
                throw new AssertionError("store commands outside the allow-list: " + REFUSED
                        + "; queries without an index: " + unserved);
            }
        }
    }

    private static boolean served(MongoTemplate mongo, QueryShape shape) {
        if (shape.fields().contains("_id") || (shape.fields().isEmpty() && "_id".equals(shape.sort()))) {
            return true;
        }
        for (var index : mongo.getCollection(shape.collection()).listIndexes()) {
            var first = index.get("key", Document.class).keySet().iterator().next();
            if (shape.fields().contains(first) || (shape.fields().isEmpty() && first.equals(shape.sort()))) {
                return true;
            }
        }
        return false;
    }

    private static String first(BsonDocument sort) {
        return sort.isEmpty() ? "" : sort.getFirstKey();
    }

    static String text(BsonValue value) {
        return value.isString() ? value.asString().getValue() : "";
    }
}
