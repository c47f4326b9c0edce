package dev.customerwatch.testkit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What may be sent to the store, and what of it is a query. */
final class StoreCommands {

    private static final Set<String> COMMANDS = Set.of(
            "find",
            "insert",
            "update",
            "delete",
            "findAndModify",
            "findandmodify",
            "getMore",
            "killCursors",
            "aggregate",
            "count",
            "distinct",
            "createIndexes",
            "listDatabases", // Spring Boot's health check
            "listIndexes",
            "listCollections",
            "create",
            "drop",
            "dropDatabase",
            "ping",
            "hello",
            "isMaster",
            "ismaster",
            "buildInfo",
            "buildinfo",
            "endSessions",
            "dbStats",
            "serverStatus");
    private static final Set<String> OPERATORS = Set.of(
            "$db",
            "$readPreference",
            "$clusterTime",
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$in",
            "$nin",
            "$exists",
            "$and",
            "$or",
            "$not",
            "$elemMatch",
            "$size",
            "$all",
            "$regex",
            "$options",
            "$set",
            "$unset",
            "$setOnInsert",
            "$inc",
            "$min",
            "$max",
            "$push",
            "$each",
            "$slice",
            "$pull",
            "$addToSet",
            "$match",
            "$group",
            "$sort",
            "$limit",
            "$skip",
            "$project",
            "$count",
            "$sum",
            "$first",
            "$last");

    private StoreCommands() {}

    record Query(String collection, BsonDocument filter, BsonDocument sort) {}

    static boolean allowed(String command) {
        return COMMANDS.contains(command);
    }

    /** Operators in keys anywhere in the command that are not on the list. */
    static Set<String> operators(BsonValue value) {
        var found = new TreeSet<String>();
        collect(value, found);
        return found;
    }

    static @Nullable Query query(String name, BsonDocument command) {
        return switch (name) {
            case "find" -> of(command, "find", command.getDocument("filter", new BsonDocument()));
            case "count" -> of(command, "count", command.getDocument("query", new BsonDocument()));
            case "distinct" -> of(command, "distinct", command.getDocument("query", new BsonDocument()));
            case "findAndModify" -> of(command, "findAndModify", command.getDocument("query", new BsonDocument()));
            case "aggregate" -> of(command, "aggregate", match(command));
            case "update" -> of(command, "update", first(command, "updates"));
            case "delete" -> of(command, "delete", first(command, "deletes"));
            default -> null;
        };
    }

    /** The fields that a filter binds, also inside $and and $or. */
    static Set<String> fields(BsonDocument filter) {
        var fields = new TreeSet<String>();
        filter.forEach((name, value) -> {
            if (name.startsWith("$") && value.isArray()) {
                value.asArray().forEach(part -> fields.addAll(fields(part.asDocument())));
            } else if (!name.startsWith("$")) {
                fields.add(name);
            }
        });
        return fields;
    }

    private static @Nullable Query of(BsonDocument command, String name, BsonDocument filter) {
        var collection = StoreWatch.text(command.get(name, new BsonDocument()));
        return collection.isEmpty() || collection.startsWith("system.")
                ? null
                : new Query(collection, filter, command.getDocument("sort", new BsonDocument()));
    }

    private static BsonDocument match(BsonDocument command) {
        List<BsonValue> stages = command.getArray("pipeline", new BsonArray());
        return stages.isEmpty()
                ? new BsonDocument()
                : stages.getFirst().asDocument().getDocument("$match", new BsonDocument());
    }

    private static BsonDocument first(BsonDocument command, String statements) {
        var all = command.getArray(statements, new BsonArray());
        return all.isEmpty()
                ? new BsonDocument("_id", command)
                : all.getFirst().asDocument().getDocument("q");
    }

    private static void collect(BsonValue value, Set<String> found) {
        if (value.isArray()) {
            value.asArray().forEach(part -> collect(part, found));
        } else if (value.isDocument()) {
            value.asDocument().forEach((name, part) -> {
                if (name.startsWith("$") && !OPERATORS.contains(name)) {
                    found.add(name);
                }
                collect(part, found);
            });
        }
    }
}
