package dev.customerwatch.customer.grading;

import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.OpenComplaint;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is worth: profit as far as its parts are recorded.
 *
 * @param toDate since the first order that was heard of
 * @param lastYear of the last 12 months; {@code yearBefore} of the 12 before those
 * @param changePercent of the last against those before, null where there was no profit then
 * @param expected in the next 12 months, null where nothing was bought in the last
 * @param missing parts of profit that nobody recorded: not taken as nothing, but named
 */
public record CustomerValue(
        String customerId,
        Money toDate,
        Money lastYear,
        Money yearBefore,
        @Nullable BigDecimal changePercent,
        @Nullable Expected expected,
        Set<ProfitPart> missing) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public CustomerValue {
        missing = missing.isEmpty() ? Set.of() : EnumSet.copyOf(missing);
    }

    /** Profit of the next 12 months, and why. */
    public record Expected(Money profit, Basis basis) {}

    /** What an expectation rests on. */
    public enum Basis {
        /** The last 12 months once more: there were none before them. */
        LAST_YEAR,
        /** The last 12 months, changed as they had changed against the 12 before; never below nothing. */
        TREND
    }

    /**
     * Reckons it.
     *
     * @param orders all of the customer's; {@code complaints} likewise
     * @param currency in which it is reckoned; trade in others is named as missing
     */
    public static CustomerValue of(
            String customerId,
            List<KnownOrder> orders,
            List<OpenComplaint> complaints,
            Instant now,
            ZoneId zone,
            Currency currency) {
        var yearAgo = now.atZone(zone).minusYears(1).toInstant();
        var twoYearsAgo = now.atZone(zone).minusYears(2).toInstant();
        var ever = new Period(Instant.EPOCH, now, currency).figures(customerId, orders, complaints);
        var last = profit(new Period(yearAgo, now, currency), customerId, orders, complaints);
        var before = profit(new Period(twoYearsAgo, yearAgo, currency), customerId, orders, complaints);
        return new CustomerValue(
                customerId,
                ever.map(Figures::profit).orElseGet(() -> Money.zero(currency)),
                last,
                before,
                change(last, before),
                expected(last, before),
                ever.map(Figures::missing).orElseGet(Set::of));
    }

    private static Money profit(
            Period period, String customerId, List<KnownOrder> orders, List<OpenComplaint> complaints) {
        return period.figures(customerId, orders, complaints)
                .map(Figures::profit)
                .orElseGet(() -> Money.zero(period.currency()));
    }

    private static @Nullable BigDecimal change(Money last, Money before) {
        return before.isPositive()
                ? last.minus(before).amount().multiply(HUNDRED).divide(before.amount(), 2, RoundingMode.HALF_UP)
                : null;
    }

    private static @Nullable Expected expected(Money last, Money before) {
        if (!last.isPositive()) {
            return null;
        }
        var trend = last.plus(last.minus(before)).max(Money.zero(last.currency()));
        return before.isPositive() ? new Expected(trend, Basis.TREND) : new Expected(last, Basis.LAST_YEAR);
    }
}
