package dev.customerwatch.customer.facts;

import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact.Place;
import dev.customerwatch.customer.history.Timeline.Known;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Our share of what a customer buys in all, in percent of the newest period of which both are known, never rounded up;
 * unknown stays unknown.
 *
 * @param period a month or a year, as 2026-01 or 2026
 */
public record Share(String period, BigDecimal percent) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public static Optional<Share> newest(Map<Place, Known> held) {
        return held.keySet().stream()
                .filter(place -> place.field() == CardField.TOTAL_PURCHASES)
                .map(Place::item)
                .sorted(Comparator.comparing(Share::end).reversed())
                .flatMap(period -> of(period, held).stream())
                .findFirst();
    }

    private static Optional<Share> of(String period, Map<Place, Known> held) {
        var total = number(held, CardField.TOTAL_PURCHASES, period);
        var ours = number(held, CardField.PURCHASES_FROM_US, period);
        if (total.isEmpty() || ours.isEmpty() || total.get().signum() <= 0) {
            return Optional.empty();
        }
        var percent = ours.get().multiply(HUNDRED).divide(total.get(), 2, RoundingMode.DOWN);
        return Optional.of(new Share(period, percent.max(BigDecimal.ZERO).min(HUNDRED)));
    }

    private static Optional<BigDecimal> number(Map<Place, Known> held, CardField field, String period) {
        return Optional.ofNullable(held.get(new Place(field, period)))
                .map(known -> known.fact().value())
                .map(BigDecimal::new);
    }

    /** A year ends with its December. */
    private static String end(String period) {
        return period.length() == 4 ? period + "-12" : period;
    }
}
