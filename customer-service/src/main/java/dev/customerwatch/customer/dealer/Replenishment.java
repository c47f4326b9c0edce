package dev.customerwatch.customer.dealer;

import dev.customerwatch.customer.dealer.DealerReport.Line;
import dev.customerwatch.customer.view.KnownOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much of a product a dealer should order: demand over lead time and review period, less stock and what is on order.
 *
 * @param demandADay pieces, null where the reports do not tell it
 * @param quantity null where no demand is known
 */
public record Replenishment(
        String product,
        long stock,
        long onOrder,
        @Nullable BigDecimal demandADay,
        @Nullable Long quantity) {

    private static final int SCALE = 4;

    /**
     * The products of the newest report.
     *
     * @param reports of one dealer; of a day the one that was filed last counts
     * @param orders of the dealer
     * @param days lead time and review period together
     */
    public static List<Replenishment> of(List<DealerReport> reports, List<KnownOrder> orders, int days) {
        var byDay = new TreeMap<LocalDate, DealerReport>();
        reports.stream()
                .sorted(Comparator.comparing(DealerReport::reportId))
                .forEach(report -> byDay.put(report.day(), report));
        var newest = byDay.lastEntry();
        var onOrder = onOrder(orders);
        var proposals = new ArrayList<Replenishment>();
        for (var line : newest == null ? List.<Line>of() : newest.getValue().lines()) {
            var demand = demand(line.product(), byDay);
            proposals.add(of(line, onOrder.getOrDefault(line.product(), 0L), demand, days));
        }
        return proposals;
    }

    private static Replenishment of(Line line, long onOrder, @Nullable Demand demand, int days) {
        if (demand == null) {
            return new Replenishment(line.product(), line.stock(), onOrder, null, null);
        }
        var quantity = Math.max(0, demand.in(days) - line.stock() - onOrder);
        return new Replenishment(line.product(), line.stock(), onOrder, demand.aDay(), quantity);
    }

    /** What was sold between the first and the last report; null where a report of those between did not tell. */
    private static @Nullable Demand demand(String product, Map<LocalDate, DealerReport> byDay) {
        LocalDate first = null;
        LocalDate last = null;
        var sold = 0L;
        for (var report : byDay.values()) {
            var line = report.lines().stream()
                    .filter(one -> one.product().equals(product))
                    .findFirst();
            if (line.isEmpty()) {
                continue;
            }
            var pieces = line.get().sold();
            if (first == null) {
                first = report.day();
            } else if (pieces == null) {
                return null;
            } else {
                sold += pieces;
            }
            last = report.day();
        }
        return first == null || last == null || !first.isBefore(last)
                ? null
                : new Demand(sold, ChronoUnit.DAYS.between(first, last));
    }

    /** Pieces that were sold within so many days. */
    private record Demand(long sold, long days) {

        /** In so many days at the same pace, rounded up. */
        long in(int number) {
            return new BigDecimal(sold)
                    .multiply(new BigDecimal(number))
                    .divide(new BigDecimal(days), 0, RoundingMode.CEILING)
                    .longValueExact();
        }

        BigDecimal aDay() {
            return new BigDecimal(sold).divide(new BigDecimal(days), SCALE, RoundingMode.HALF_UP);
        }
    }

    /** Confirmed and not delivered in full. */
    private static Map<String, Long> onOrder(List<KnownOrder> orders) {
        var pieces = new HashMap<String, Long>();
        for (var order : orders) {
            if (order.status() == KnownOrder.Status.CONFIRMED) {
                for (var line : order.lines()) {
                    var product = line.product();
                    if (product != null) {
                        pieces.merge(product, (long) line.quantity(), Long::sum);
                    }
                }
            }
        }
        return pieces;
    }
}
