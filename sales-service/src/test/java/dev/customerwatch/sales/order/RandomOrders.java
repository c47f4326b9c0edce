package dev.customerwatch.sales.order;

import static dev.customerwatch.sales.order.SomeOrders.NOW;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Orders that went through anything. */
public final class RandomOrders {

    private RandomOrders() {}

    /** An order after that many random commands and facts. */
    public static Order after(Random random, int steps) {
        var order = placed(random);
        for (var step = 0; step < steps; step++) {
            order = anything(random, order, step).after().orElse(order);
        }
        return order;
    }

    static Outcome anything(Random random, Order order, int step) {
        var id = "m" + step;
        return switch (random.nextInt(14)) {
            case 0 -> order.reserved(null);
            case 1 -> order.held("OVER_LIMIT");
            case 2 -> random.nextInt(6) == 0 ? order.creditRefused("CURRENCY") : order.reserved(null);
            case 3 -> random.nextInt(6) == 0 ? order.reject("No") : order.release(SomeOrders.CONTROLLER, NOW);
            case 4 ->
                random.nextInt(6) == 0 ? order.cancel("Never mind") : order.creditUnanswered(NOW.plusSeconds(step));
            case 5, 6, 7, 8 -> order.deliver(id, NOW, pieces(random, order));
            case 9, 10 -> order.takeBack(id, NOW, pieces(random, order));
            default -> news(random, order, step);
        };
    }

    private static Outcome news(Random random, Order order, int step) {
        var deliveries = order.movements().deliveries();
        if (deliveries.isEmpty()) {
            return order.learn(List.of());
        }
        var delivery = deliveries.get(random.nextInt(deliveries.size()));
        return order.learn(List.of(new Invoice.Fact.Issued("i-" + delivery.id(), delivery.total(), true, step + 1)));
    }

    static Map<Integer, Integer> pieces(Random random, Order order) {
        var asked = new TreeMap<Integer, Integer>();
        for (var line : order.placement().lines()) {
            if (random.nextBoolean()) {
                asked.put(line.line(), 1 + random.nextInt(line.quantity() + 2));
            }
        }
        return asked;
    }

    static Order placed(Random random) {
        var lines = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(number -> SomeOrders.line(
                        number,
                        1 + random.nextInt(9),
                        "%d.%02d".formatted(random.nextInt(500), 1 + random.nextInt(99)),
                        List.of("0.13", "0.09", "0.0625", "0").get(random.nextInt(4))))
                .toArray(OrderLine[]::new);
        return SomeOrders.placed(SomeOrders.placement(Payment.CREDIT, lines));
    }
}
