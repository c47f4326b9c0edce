package dev.customerwatch.customer.care;

import dev.customerwatch.customer.view.KnownOrder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer when care is looked for.
 *
 * @param orders of the last two years
 * @param birthdays by contact; the person itself is {@code self}
 * @param decidable whether it buys, so that a person could declare it lost
 */
public record CareFacts(
        List<KnownOrder> orders,
        Map<String, LocalDate> birthdays,
        @Nullable LocalDate foundedOn,
        boolean decidable,
        ZoneId zone) {

    public CareFacts {
        orders = orders.stream()
                .filter(KnownOrder::counts)
                .sorted(Comparator.comparing(KnownOrder::placedAt))
                .toList();
        birthdays = new TreeMap<>(birthdays);
    }

    LocalDate day(KnownOrder order) {
        return LocalDate.ofInstant(order.placedAt(), zone);
    }

    /** The days on which it bought, each once, in their order. */
    List<LocalDate> days() {
        return orders.stream().map(this::day).distinct().toList();
    }

    Optional<LocalDate> lastDay() {
        return days().stream().max(Comparator.naturalOrder());
    }

    /** The last day on which it bought each product. */
    Map<String, LocalDate> products() {
        var products = new TreeMap<String, LocalDate>();
        for (var order : orders) {
            for (var line : order.lines()) {
                var product = line.product();
                if (product != null) {
                    products.put(product, day(order));
                }
            }
        }
        return products;
    }

    Set<String> bought() {
        return new HashSet<>(products().keySet());
    }

    /** Holds no birthday: what is printed may end in a log. */
    @Override
    public String toString() {
        return "CareFacts[" + orders.size() + " orders]";
    }
}
