package dev.customerwatch.customer.supervision;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A year's plan of a region, drafted from what was really sold there, without VAT.
 *
 * @param growth percent that are laid upon the actual figures
 * @param customers of the region
 */
public record RegionPlan(String region, int year, int growth, int customers, List<Month> months) {

    private static final int MONTHS = 12;

    public RegionPlan {
        months = List.copyOf(months);
    }

    /**
     * One month of the plan; amounts by currency.
     *
     * @param from the newest same month that is over: its figures are the actual ones
     */
    public record Month(YearMonth month, YearMonth from, List<Money> actual, List<Money> planned) {
        public Month {
            actual = List.copyOf(actual);
            planned = List.copyOf(planned);
        }
    }

    /**
     * Drafts it.
     *
     * @param sold by month; a month of which nothing is there sold nothing
     * @param now the month that is running
     */
    public static RegionPlan draft(
            String region, int year, int growth, int customers, Map<YearMonth, List<Money>> sold, YearMonth now) {
        var months = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(number -> YearMonth.of(year, number))
                .map(month -> month(month, growth, sold, now))
                .toList();
        return new RegionPlan(region, year, growth, customers, months);
    }

    /** The newest same month that is over, of an earlier year than the plan's. */
    public static YearMonth basis(YearMonth month, YearMonth now) {
        var from = month.minusYears(1);
        while (!from.isBefore(now)) {
            from = from.minusYears(1);
        }
        return from;
    }

    private static Month month(YearMonth month, int growth, Map<YearMonth, List<Money>> sold, YearMonth now) {
        var from = basis(month, now);
        var actual = sold.getOrDefault(from, List.of());
        var factor = new BigDecimal(100 + growth).movePointLeft(2);
        var planned = actual.stream()
                .map(amount -> amount.times(factor, RoundingMode.HALF_UP))
                .toList();
        return new Month(month, from, actual, planned);
    }
}
