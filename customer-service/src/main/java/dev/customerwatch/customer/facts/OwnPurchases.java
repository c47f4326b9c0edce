package dev.customerwatch.customer.facts;

import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer bought from us by our own orders, without VAT and what came back; known of periods that are over. */
public record OwnPurchases(List<KnownOrder> orders, ZoneId zone, LocalDate today) {

    private static final int YEAR_LENGTH = 4;

    public OwnPurchases {
        orders = orders.stream().filter(KnownOrder::counts).toList();
    }

    /**
     * What they bought in a month or year, as 2026-01 or 2026; empty where that is not over, or nothing was ordered in it: our
     * records may not reach so far back.
     *
     * @param currency null where none is said: all orders must have the same one then
     */
    public Optional<BigDecimal> in(String period, @Nullable String currency) {
        var year = period.length() == YEAR_LENGTH;
        var from = year ? Year.parse(period).atDay(1) : YearMonth.parse(period).atDay(1);
        var until = year ? from.plusYears(1) : from.plusMonths(1);
        var bought = orders.stream().filter(order -> isIn(order, from, until)).toList();
        var currencies = bought.stream()
                .map(order -> net(order).currency().getCurrencyCode())
                .distinct()
                .toList();
        if (until.isAfter(today) || currencies.isEmpty()) {
            return Optional.empty();
        }
        if (currency == null && currencies.size() > 1) {
            return Optional.empty();
        }
        var wanted = currency == null ? currencies.getFirst() : currency;
        return bought.stream()
                .map(OwnPurchases::kept)
                .filter(kept -> kept.currency().getCurrencyCode().equals(wanted))
                .map(Money::amount)
                .reduce(BigDecimal::add);
    }

    private boolean isIn(KnownOrder order, LocalDate from, LocalDate until) {
        var day = LocalDate.ofInstant(order.placedAt(), zone);
        return !day.isBefore(from) && day.isBefore(until);
    }

    private static Money kept(KnownOrder order) {
        var returned = order.returned();
        return returned == null ? net(order) : net(order).minus(returned);
    }

    private static Money net(KnownOrder order) {
        return Objects.requireNonNull(order.net());
    }
}
