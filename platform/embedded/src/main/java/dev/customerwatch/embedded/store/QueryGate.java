package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses filters, sorts and projections that the library would answer wrongly. */
final class QueryGate {

    private static final Set<String> COMBINATIONS = Set.of("$and", "$or", "$nor");
    private static final Set<String> WITHOUT_FIELD = Set.of("$expr", "$comment");
    private static final Set<String> OPERATORS = Set.of(
            "$eq",
            "$ne",
            "$gt",
            "$gte",
            "$lt",
            "$lte",
            "$in",
            "$nin",
            "$exists",
            "$type",
            "$size",
            "$all",
            "$regex",
            "$options",
            "$ref",
            "$id");
    private static final Set<String> NESTED = Set.of("$not", "$elemMatch");
    private static final Set<String> PROJECTIONS = Set.of("$elemMatch", "$slice");

    private QueryGate() {}

    static void checkFilter(@Nullable Object filter) {
        if (filter instanceof Document conditions) {
            conditions.forEach(QueryGate::checkCondition);
        }
    }

    private static void checkCondition(String field, @Nullable Object condition) {
        if (COMBINATIONS.contains(field) && condition instanceof Collection<?> parts) {
            parts.forEach(QueryGate::checkFilter);
        } else if (field.startsWith("$") && !WITHOUT_FIELD.contains(field)) {
            checkOperator(field, condition);
        } else if (condition instanceof Document operators) {
            checkOperators(operators);
        }
    }

    private static void checkOperators(Document operators) {
        operators.forEach((name, operand) -> {
            if (name.startsWith("$")) {
                checkOperator(name, operand);
            }
        });
    }

    private static void checkOperator(String name, @Nullable Object operand) {
        if (NESTED.contains(name)) {
            checkFilter(operand);
        } else if (!OPERATORS.contains(name)) {
            throw new Unsupported("the query operator " + name);
        }
    }

    static void checkSort(@Nullable Object sort) {
        if (sort instanceof Document fields) {
            fields.forEach((field, direction) -> {
                if (!(direction instanceof Number)) {
                    throw new Unsupported("a sort by anything but 1 and -1: " + field);
                }
            });
        }
    }

    static void checkProjection(@Nullable Object projection) {
        if (projection instanceof Document fields) {
            fields.forEach((field, value) -> {
                boolean plain = value instanceof Number || value instanceof Boolean;
                boolean known = value instanceof Document part && PROJECTIONS.containsAll(part.keySet());
                // The library projects the first element of the array, whichever one the query matched.
                if (field.endsWith(".$") || (!plain && !known)) {
                    throw new Unsupported("the projection of " + field);
                }
            });
        }
    }
}
