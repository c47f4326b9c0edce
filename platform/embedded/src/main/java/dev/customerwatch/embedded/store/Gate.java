package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses, before anything is done, commands that the library would answer wrongly. */
final class Gate {

    private static final int ILLEGAL_OPERATION = 20;

    private static final Set<String> EVERYWHERE = Set.of(
            "$db", "lsid", "$clusterTime", "$readPreference", "readConcern", "writeConcern", "maxTimeMS", "comment");
    private static final Set<String> IN_UPDATES = Set.of("q", "u", "multi", "upsert", "arrayFilters", "hint");
    private static final Set<String> IN_DELETES = Set.of("q", "limit", "hint");
    private static final Set<String> STAGES = Set.of(
            "$match",
            "$sort",
            "$skip",
            "$limit",
            "$project",
            "$addFields",
            "$unset",
            "$group",
            "$count",
            "$sortByCount",
            "$bucket",
            "$facet",
            "$unwind",
            "$lookup",
            "$graphLookup",
            "$replaceRoot",
            "$redact",
            "$sample");

    private Gate() {}

    static void check(Command command, Document query) {
        if (command.isHandshake()) {
            return;
        }
        checkOptions(command, query);
        switch (command) {
            case FIND -> {
                QueryGate.checkFilter(query.get("filter"));
                QueryGate.checkSort(query.get("sort"));
                QueryGate.checkProjection(query.get("projection"));
            }
            case COUNT, DISTINCT -> QueryGate.checkFilter(query.get("query"));
            case AGGREGATE -> checkPipeline(query);
            case UPDATE -> documents(query.get("updates")).forEach(Gate::checkUpdate);
            case DELETE -> documents(query.get("deletes")).forEach(Gate::checkDelete);
            case FIND_AND_MODIFY -> checkFindAndModify(query);
            case CREATE_INDEXES -> documents(query.get("indexes")).forEach(IndexGate::check);
            default -> {}
        }
    }

    private static void checkOptions(Command command, Document query) {
        query.keySet().stream().skip(1).forEach(option -> {
            if (option.equals("txnNumber") || option.equals("startTransaction")) {
                throw new MongoServerError(
                        ILLEGAL_OPERATION,
                        "IllegalOperation",
                        "Transaction numbers are only allowed on a replica set member or mongos");
            }
            if (!EVERYWHERE.contains(option) && !command.honours(option)) {
                throw new Unsupported("the option '" + option + "' of " + command);
            }
        });
    }

    private static void checkPipeline(Document query) {
        if (!(query.get("aggregate") instanceof String)) {
            throw new Unsupported("aggregation without a collection");
        }
        for (Document stage : documents(query.get("pipeline"))) {
            stage.forEach((name, value) -> {
                if (!STAGES.contains(name)) {
                    throw new Unsupported("the pipeline stage " + name);
                }
                if (name.equals("$match")) {
                    QueryGate.checkFilter(value);
                }
            });
        }
    }

    private static void checkUpdate(Document statement) {
        checkFields(statement, IN_UPDATES);
        QueryGate.checkFilter(statement.get("q"));
        checkModification(statement.get("u"));
    }

    private static void checkDelete(Document statement) {
        checkFields(statement, IN_DELETES);
        QueryGate.checkFilter(statement.get("q"));
    }

    private static void checkFields(Document statement, Set<String> known) {
        for (String field : statement.keySet()) {
            if (!known.contains(field)) {
                throw new Unsupported("the option '" + field + "' of a write");
            }
        }
    }

    private static void checkFindAndModify(Document query) {
        QueryGate.checkFilter(query.get("query"));
        QueryGate.checkSort(query.get("sort"));
        QueryGate.checkProjection(query.get("fields"));
        if (query.containsKey("update")) {
            checkModification(query.get("update"));
        }
    }

    private static void checkModification(@Nullable Object update) {
        if (!(update instanceof Document)) {
            throw new Unsupported("updates by a pipeline");
        }
    }

    private static List<Document> documents(@Nullable Object list) {
        return ((Collection<?>) Objects.requireNonNull(list))
                .stream().map(Document.class::cast).toList();
    }
}
