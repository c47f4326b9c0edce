package dev.customerwatch.alert.rule.lost;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A local date with at least one order.
 *
 * @param orders how many of its orders are left
 * @param net their value without VAT, one amount per currency
 */
public record PurchaseDay(LocalDate day, int orders, List<Money> net) {

    public PurchaseDay {
        net = List.copyOf(net);
    }

    PurchaseDay with(int more, Money value) {
        var sums = new ArrayList<>(net);
        for (var at = 0; at < sums.size(); at++) {
            if (sums.get(at).currency().equals(value.currency())) {
                sums.set(at, sums.get(at).plus(value));
                return new PurchaseDay(day, orders + more, sums);
            }
        }
        sums.add(value);
        return new PurchaseDay(day, orders + more, sums);
    }
}
