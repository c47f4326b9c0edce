package dev.customerwatch.customer.view;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A product that a customer bought.
 *
 * @param net ordered, without VAT, in the currency of the newest order of it; what came back is not taken off
 */
public record Bought(String product, long quantity, Money net, int orders, Instant lastOrderedAt) {

    /** The products of these orders, the one that brought most first. */
    public static List<Bought> of(List<KnownOrder> orders) {
        var products = new LinkedHashMap<String, Bought>();
        orders.stream()
                .filter(KnownOrder::counts)
                .sorted(Comparator.comparing(KnownOrder::placedAt).reversed())
                .forEach(order -> add(order, products));
        return products.values().stream()
                .sorted(Comparator.comparing((Bought bought) -> bought.net().amount())
                        .reversed()
                        .thenComparing(Bought::product))
                .toList();
    }

    private static void add(KnownOrder order, Map<String, Bought> products) {
        for (var line : order.lines()) {
            var product = line.product();
            if (product != null) {
                var one = new Bought(product, line.quantity(), line.net(), 1, order.placedAt());
                products.merge(product, one, Bought::plus);
            }
        }
    }

    /** What was ordered in another currency is counted in pieces only. */
    private Bought plus(Bought older) {
        var same = net.currency().equals(older.net.currency());
        return new Bought(
                product,
                quantity + older.quantity,
                same ? net.plus(older.net) : net,
                orders + older.orders,
                lastOrderedAt);
    }
}
