package dev.customerwatch.alert.rule.lost;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a customer bought. The newest orders are kept by id, because they may still be called off or come back;
 * an older order stays. The newest days are kept one by one, of older ones the first and their number.
 *
 * @param first the first of all purchase days, null while there is none
 * @param earlier how many days before those that are kept
 * @param days oldest first
 * @param orders by their days
 */
public record Purchases(@Nullable LocalDate first, int earlier, List<PurchaseDay> days, List<Order> orders) {

    static final int MOST_DAYS = 800;
    static final int MOST_ORDERS = 500;
    static final Purchases NONE = new Purchases(null, 0, List.of(), List.of());

    public Purchases {
        days = List.copyOf(days);
        orders = List.copyOf(orders);
    }

    int count() {
        return earlier + days.size();
    }

    /** The last purchase day; asked only where there is one. */
    LocalDate last() {
        return days.getLast().day();
    }

    boolean isNone() {
        return days.isEmpty();
    }

    Purchases bought(Order order) {
        if (orders.stream().anyMatch(known -> known.id().equals(order.id()))) {
            return this;
        }
        var more = new ArrayList<>(orders);
        var place = more.size();
        while (place > 0 && more.get(place - 1).day().isAfter(order.day())) {
            place--;
        }
        more.add(place, order);
        var kept = more.subList(Math.max(0, more.size() - MOST_ORDERS), more.size());
        return new Purchases(first, earlier, added(order), kept).bounded();
    }

    Purchases returned(String order, long pieces, Money net) {
        return changed(order, known -> known.without(pieces, net));
    }

    Purchases cancelled(String order) {
        return changed(order, known -> known.without(known.pieces(), known.net()));
    }

    private Purchases changed(String id, UnaryOperator<Order> change) {
        for (var at = 0; at < orders.size(); at++) {
            var before = orders.get(at);
            if (before.id().equals(id)) {
                var after = change.apply(before);
                var rest = new ArrayList<>(orders);
                rest.remove(at);
                if (!after.isGone()) {
                    rest.add(at, after);
                }
                return new Purchases(first, earlier, changed(before, after), rest).bounded();
            }
        }
        return this;
    }

    private List<PurchaseDay> added(Order order) {
        var more = new ArrayList<>(days);
        for (var at = more.size(); at > 0; at--) {
            var day = more.get(at - 1);
            if (day.day().equals(order.day())) {
                more.set(at - 1, day.with(1, order.net()));
                return more;
            }
            if (day.day().isBefore(order.day())) {
                more.add(at, new PurchaseDay(order.day(), 1, List.of(order.net())));
                return more;
            }
        }
        more.addFirst(new PurchaseDay(order.day(), 1, List.of(order.net())));
        return more;
    }

    private List<PurchaseDay> changed(Order before, Order after) {
        var less = after.net().minus(before.net());
        return days.stream()
                .map(day -> day.day().equals(before.day()) ? day.with(after.isGone() ? -1 : 0, less) : day)
                .filter(day -> day.orders() > 0)
                .toList();
    }

    private Purchases bounded() {
        if (days.isEmpty()) {
            return new Purchases(earlier == 0 ? null : first, earlier, days, orders);
        }
        var oldest = days.getFirst().day();
        var begin = earlier > 0 && first != null && first.isBefore(oldest) ? first : oldest;
        var over = Math.max(0, days.size() - MOST_DAYS);
        return new Purchases(begin, earlier + over, days.subList(over, days.size()), orders);
    }
}
