package dev.customerwatch.embedded.index;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import dev.customerwatch.embedded.bson.BsonOrder;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One demand of a query on one field: a value lies in one of these disjoint intervals.
 *
 * @param demandsPresence whether a document without the field never meets it
 */
record Constraint(List<Interval> intervals, boolean demandsPresence) {

    private static final Pattern BEGINNING = Pattern.compile("\\^[\\p{L}\\p{N}&&[^\\x{10000}-\\x{10FFFF}]]+");
    private static final Constraint PRESENT = new Constraint(List.of(Interval.ALL), true);

    static Optional<Constraint> of(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$eq" -> points(Collections.singletonList(operand));
            case "$in" -> points((Collection<?>) operand);
            case "$exists" -> Boolean.TRUE.equals(operand) ? Optional.of(PRESENT) : Optional.empty();
            case "$gt", "$gte", "$lt", "$lte" -> range(operator, operand);
            case "$regex" -> beginning(operand);
            default -> Optional.empty();
        };
    }

    private static Optional<Constraint> points(@Nullable Collection<? extends @Nullable Object> values) {
        if (values == null || !values.stream().allMatch(Operands::hasPlaceInIndex)) {
            return Optional.empty();
        }
        TreeSet<@Nullable Object> distinct = new TreeSet<>(BsonOrder.INSTANCE);
        distinct.addAll(values);
        return Optional.of(new Constraint(distinct.stream().map(Interval::point).toList(), !distinct.contains(null)));
    }

    private static Optional<Constraint> range(String operator, @Nullable Object bound) {
        if (bound == null || !Operands.hasPlaceInIndex(bound)) {
            return Optional.empty();
        }
        Interval interval = switch (operator) {
            case "$gt" -> new Interval(Cut.above(bound), Cut.afterTypeOf(bound));
            case "$gte" -> new Interval(Cut.below(bound), Cut.afterTypeOf(bound));
            case "$lt" -> new Interval(Cut.beforeTypeOf(bound), Cut.below(bound));
            default -> new Interval(Cut.beforeTypeOf(bound), Cut.above(bound));
        };
        return Optional.of(new Constraint(List.of(interval), true));
    }

    /** Texts that begin with these letters and digits lie between them and whatever comes behind all such texts. */
    private static Optional<Constraint> beginning(@Nullable Object operand) {
        if (!(operand instanceof BsonRegularExpression expression)
                || (expression.getOptions() != null && !expression.getOptions().isEmpty())
                || !BEGINNING.matcher(expression.getPattern()).matches()) {
            return Optional.empty();
        }
        String begins = expression.getPattern().substring(1);
        int last = begins.length() - 1;
        String behind = begins.substring(0, last) + (char) (begins.charAt(last) + 1);
        return Optional.of(new Constraint(List.of(new Interval(Cut.below(begins), Cut.below(behind))), true));
    }

    boolean isPoints() {
        return intervals.stream().allMatch(Interval::isPoint);
    }

    boolean admitsNull() {
        return intervals.stream().anyMatch(interval -> interval.contains(null));
    }

    Constraint and(Constraint other) {
        List<Interval> common = intervals.stream()
                .flatMap(mine -> other.intervals.stream().map(mine::intersect))
                .filter(interval -> !interval.isEmpty())
                .toList();
        return new Constraint(common, demandsPresence || other.demandsPresence);
    }
}
