package dev.customerwatch.sales.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The deliveries and returns of an order: never more delivered than ordered, never more returned than delivered. */
public record Movements(List<Movement> deliveries, List<Movement> returns) {

    /** Keeps the document of an order bounded. */
    public static final int MOST_MOVEMENTS = 200;

    public static final int MOST_LINES = 3_000;

    static final Movements NONE = new Movements(List.of(), List.of());

    public Movements {
        deliveries = List.copyOf(deliveries);
        returns = List.copyOf(returns);
    }

    /** Pieces by line that are still to be delivered; a line with nothing left is not in it. */
    NavigableMap<Integer, Integer> undelivered(Placement placement) {
        var left = new TreeMap<Integer, Integer>();
        placement.lines().forEach(line -> left.put(line.line(), line.quantity()));
        return minus(left, deliveries);
    }

    /** Pieces by line that were delivered and not returned. */
    NavigableMap<Integer, Integer> returnable() {
        return minus(sum(deliveries), returns);
    }

    Movements delivered(Placement placement, String id, Instant at, Map<Integer, Integer> pieces) {
        return new Movements(with(deliveries, movement(placement, id, at, pieces, sum(deliveries))), returns);
    }

    Movements returned(Placement placement, String id, Instant at, Map<Integer, Integer> pieces) {
        return new Movements(deliveries, with(returns, movement(placement, id, at, pieces, sum(returns))));
    }

    Progress progress(Placement placement) {
        if (deliveries.isEmpty()) {
            return Progress.NONE;
        }
        return undelivered(placement).isEmpty() ? Progress.FULL : Progress.PART;
    }

    /** Everything that was ordered went out and came back. */
    boolean allReturned(Placement placement) {
        return progress(placement) == Progress.FULL && returnable().isEmpty();
    }

    /** Why one more movement of that many lines would make the order too large, if it would. */
    Optional<Objection> tooMany(int lines) {
        var movements = deliveries.size() + returns.size() + 1;
        var moved = lines + lines(deliveries) + lines(returns);
        return movements > MOST_MOVEMENTS || moved > MOST_LINES
                ? Optional.of(new Objection.TooManyMovements(movements, MOST_MOVEMENTS, moved, MOST_LINES))
                : Optional.empty();
    }

    private static Movement movement(
            Placement placement, String id, Instant at, Map<Integer, Integer> pieces, Map<Integer, Integer> before) {
        var lines = new TreeMap<>(pieces)
                .entrySet().stream()
                        .map(one -> Movement.Line.of(
                                placement.line(one.getKey()), one.getValue(), before.getOrDefault(one.getKey(), 0)))
                        .toList();
        return new Movement(id, at, lines);
    }

    private static NavigableMap<Integer, Integer> sum(List<Movement> movements) {
        var pieces = new TreeMap<Integer, Integer>();
        movements.stream()
                .flatMap(movement -> movement.lines().stream())
                .forEach(line -> pieces.merge(line.line(), line.quantity(), Integer::sum));
        return pieces;
    }

    private static NavigableMap<Integer, Integer> minus(NavigableMap<Integer, Integer> from, List<Movement> movements) {
        sum(movements).forEach((line, quantity) -> from.merge(line, -quantity, Integer::sum));
        from.values().removeIf(left -> left <= 0);
        return from;
    }

    private static int lines(List<Movement> movements) {
        return movements.stream().mapToInt(movement -> movement.lines().size()).sum();
    }

    private static List<Movement> with(List<Movement> movements, Movement added) {
        var all = new ArrayList<>(movements);
        all.add(added);
        return all;
    }
}
