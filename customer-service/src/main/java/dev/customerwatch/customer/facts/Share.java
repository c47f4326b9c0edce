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
 * @param basis where what they buy from us is known from
 */
public record Share(String period, BigDecimal percent, Basis basis) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Where what they buy from us is known from. */
    public enum Basis {
        /** A fact of the card says it. */
        TOLD,
        /** Our own orders come to it. */
        OWN_ORDERS
    }

    /**
     * Of the newest period of which both are known.
     *
     * @param own where no fact says what they buy from us
     */
    public static Optional<Share> newest(Map<Place, Known> held, OwnPurchases own) {
        return held.keySet().stream()
                .filter(place -> place.field() == CardField.TOTAL_PURCHASES)
                .map(Place::item)
                .sorted(Comparator.comparing(Share::end).reversed())
                .flatMap(period -> of(period, held, own).stream())
                .findFirst();
    }

    private static Optional<Share> of(String period, Map<Place, Known> held, OwnPurchases own) {
        var total = number(held, CardField.TOTAL_PURCHASES, period).filter(all -> all.signum() > 0);
        var told = number(held, CardField.PURCHASES_FROM_US, period);
        if (told.isPresent()) {
            return total.map(all -> of(period, told.get(), all, Basis.TOLD));
        }
        var currency = text(held, CardField.FIGURES_CURRENCY, period).orElse(null);
        return total.flatMap(all -> own.in(period, currency).map(ours -> of(period, ours, all, Basis.OWN_ORDERS)));
    }

    private static Share of(String period, BigDecimal ours, BigDecimal all, Basis basis) {
        var percent = ours.multiply(HUNDRED).divide(all, 2, RoundingMode.DOWN);
        return new Share(period, percent.max(BigDecimal.ZERO).min(HUNDRED), basis);
    }

    private static Optional<BigDecimal> number(Map<Place, Known> held, CardField field, String period) {
        return text(held, field, period).map(BigDecimal::new);
    }

    private static Optional<String> text(Map<Place, Known> held, CardField field, String period) {
        return Optional.ofNullable(held.get(new Place(field, period)))
                .map(known -> known.fact().value());
    }

    /** A year ends with its December. */
    private static String end(String period) {
        return period.length() == 4 ? period + "-12" : period;
    }
}
