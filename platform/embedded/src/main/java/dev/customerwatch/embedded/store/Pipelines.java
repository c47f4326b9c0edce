package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Aggregations; what a query can answer of the first stages is asked as a query, so that indexes serve it. */
final class Pipelines {

    private final StoreDatabase database;
    private final DatabaseResolver databases;
    private final Oplog oplog;

    Pipelines(StoreDatabase database, DatabaseResolver databases, Oplog oplog) {
        this.database = database;
        this.databases = databases;
        this.oplog = oplog;
    }

    Document answer(Document command) {
        String name = String.valueOf(command.get("aggregate"));
        String namespace = database.getDatabaseName() + "." + name;
        MongoCollection<Object> collection = database.resolveCollection(name, false);
        return Answers.cursor(namespace, collection == null ? List.of() : run(collection, stages(command)));
    }

    private static Deque<Document> stages(Document command) {
        Deque<Document> stages = new ArrayDeque<>();
        ((Collection<?>) Objects.requireNonNull(command.get("pipeline")))
                .forEach(stage -> stages.add((Document) stage));
        return stages;
    }

    private List<Document> run(MongoCollection<Object> collection, Deque<Document> stages) {
        Document query = new Document("$query", takeDocument(stages, "$match"))
                .append("$orderby", takeDocument(stages, "$sort"));
        int skip = takeNumber(stages, "$skip");
        int limit = takeNumber(stages, "$limit");
        List<Document> found =
                collection.handleQuery(new QueryParameters(query, skip, limit)).collectDocuments();
        List<Document> rest = new ArrayList<>(stages);
        return Aggregation.fromPipeline(rest, databases, database, collection, oplog)
                .runStages(found.stream());
    }

    private static Document takeDocument(Deque<Document> stages, String name) {
        return take(stages, name) instanceof Document value ? value : new Document();
    }

    // A limit of 0 would mean none to the query; MongoDB refuses it, and so does the library as a stage.
    private static int takeNumber(Deque<Document> stages, String name) {
        Document first = stages.peek();
        boolean positive = first != null && first.get(name) instanceof Number number && number.longValue() > 0;
        return positive && take(stages, name) instanceof Number number ? Math.toIntExact(number.longValue()) : 0;
    }

    private static @Nullable Object take(Deque<Document> stages, String name) {
        Document first = stages.peek();
        if (first == null || !first.containsKey(name)) {
            return null;
        }
        stages.remove();
        return first.get(name);
    }
}
