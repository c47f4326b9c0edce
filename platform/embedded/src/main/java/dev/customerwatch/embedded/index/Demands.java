package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every match of a query fulfils, as far as an index can use it; matches are still checked one by one. */
public final class Demands {

    private final Map<String, List<Constraint>> byField = new HashMap<>();
    private boolean complete = true;

    public Demands(Document query) {
        addAll(query);
    }

    private void addAll(Document query) {
        query.forEach((field, value) -> {
            if (field.equals("$and")) {
                ((Collection<?>) value).forEach(part -> addAll((Document) part));
            } else if (field.startsWith("$")) {
                complete = false;
            } else {
                addField(field, value);
            }
        });
    }

    private void addField(String field, @Nullable Object value) {
        if (value instanceof Document operators) {
            // A document without operators is compared as a whole: no operator, so no constraint.
            complete &= !operators.isEmpty();
            operators.forEach((operator, operand) -> add(field, operator, operand));
        } else {
            add(field, value instanceof BsonRegularExpression ? "$regex" : "$eq", value);
        }
    }

    private void add(String field, String operator, @Nullable Object operand) {
        Constraint.of(operator, operand)
                .ifPresentOrElse(
                        constraint -> byField.computeIfAbsent(field, absent -> new ArrayList<>())
                                .add(constraint),
                        () -> complete = false);
    }

    /** Whether the query demands nothing but that this field has one of certain values. */
    boolean areValuesOf(String field) {
        List<Constraint> constraints = byField.getOrDefault(field, List.of());
        return complete
                && byField.size() == 1
                && constraints.size() == 1
                && constraints.getFirst().isPoints()
                && !constraints.getFirst().admitsNull();
    }

    /** Whether no match lacks all of these fields. */
    boolean demandOneOf(Collection<String> fields) {
        return fields.stream()
                .flatMap(field -> byField.getOrDefault(field, List.of()).stream())
                .anyMatch(Constraint::demandsPresence);
    }

    /** Where the field's values lie, in disjoint intervals. */
    List<Interval> intervals(String field, boolean holdsArrays) {
        List<Constraint> constraints = byField.getOrDefault(field, List.of());
        return holdsArrays
                ? oneElementFulfils(constraints)
                : constraints.stream()
                        .reduce(Constraint::and)
                        .map(Constraint::intervals)
                        .orElse(List.of(Interval.ALL));
    }

    // Different elements of an array may fulfil different constraints, so an index can serve only one of them.
    private static List<Interval> oneElementFulfils(List<Constraint> constraints) {
        List<Constraint> usable = constraints.stream()
                .filter(constraint -> !constraint.admitsNull())
                .toList();
        return usable.stream()
                .filter(Constraint::isPoints)
                .findFirst()
                .or(() -> usable.stream().findFirst())
                .map(Constraint::intervals)
                .orElse(List.of(Interval.ALL));
    }
}
