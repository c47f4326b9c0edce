package dev.customerwatch.sales.order;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is asked to move against what may move; pieces by line.
 *
 * @param available lines with nothing left are not in it
 * @param asked empty for all that is available
 */
record MovementRequest(
        Order order, boolean goesOut, NavigableMap<Integer, Integer> available, NavigableMap<Integer, Integer> asked) {

    static MovementRequest delivery(Order order, Map<Integer, Integer> asked) {
        return of(order, true, order.movements().undelivered(order.placement()), asked);
    }

    static MovementRequest takingBack(Order order, Map<Integer, Integer> asked) {
        return of(order, false, order.movements().returnable(), asked);
    }

    private static MovementRequest of(
            Order order, boolean goesOut, NavigableMap<Integer, Integer> available, Map<Integer, Integer> asked) {
        return new MovementRequest(order, goesOut, available, asked.isEmpty() ? available : new TreeMap<>(asked));
    }

    Outcome deliver(String deliveryId, Instant at) {
        return decide(() -> {
            var after = order.with(order.movements().delivered(order.placement(), deliveryId, at, asked));
            var delivery = after.movements().deliveries().getLast();
            var complete = after.delivered() == Progress.FULL;
            return after.closedIfDone(new OrderEvent.OrderDelivered(after.placement(), delivery, complete));
        });
    }

    Outcome takeBack(String returnId, Instant at) {
        return decide(() -> {
            var after = order.with(order.movements().returned(order.placement(), returnId, at, asked));
            var goods = after.movements().returns().getLast();
            return after.closedIfDone(new OrderEvent.OrderReturned(after.placement(), goods));
        });
    }

    private Outcome decide(Supplier<Outcome> move) {
        return objection().map(Outcome::refused).orElseGet(move);
    }

    private Optional<Objection> objection() {
        if (asked.isEmpty()) {
            return Optional.of(goesOut ? new Objection.NothingToDeliver() : new Objection.NothingToReturn());
        }
        return asked.entrySet().stream()
                .flatMap(one -> objection(one.getKey(), one.getValue()).stream())
                .findFirst()
                .or(() -> order.movements().tooMany(asked.size()));
    }

    private Optional<Objection> objection(int line, int pieces) {
        if (!order.placement().hasLine(line)) {
            return Optional.of(
                    new Objection.UnknownLine(line, order.placement().lines().size()));
        }
        var left = available.getOrDefault(line, 0);
        if (pieces >= 1 && pieces <= left) {
            return Optional.empty();
        }
        return Optional.of(
                goesOut
                        ? new Objection.MoreThanOrdered(line, pieces, left)
                        : new Objection.MoreThanDelivered(line, pieces, left));
    }
}
