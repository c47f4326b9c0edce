package dev.customerwatch.credit.receivable;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes, as of the end of a day and over the days since another: opening + sales − collected + corrected =
 * closing = the overdue ageing's sum.
 *
 * @param sales delivered or invoiced
 * @param collected paid by the customer
 * @param corrected credited, written off (below zero), paid back
 * @param oldestOverdue days that the oldest overdue document is overdue, 0 where none is
 * @param overdue what is overdue, 0 where it is not above the dust floor
 * @param overdueTimesDays the sum over overdue documents of open amount × days
 * @param costOfLateMoney of these amounts and days at our rate
 * @param disputed what of the closing balance is in dispute
 */
public record StatusRow(
        Money opening,
        Money sales,
        Money collected,
        Money corrected,
        Money closing,
        Ageing ageing,
        long oldestOverdue,
        Money overdue,
        Money overdueTimesDays,
        Money costOfLateMoney,
        Money disputed) {

    /**
     * How the table counts.
     *
     * @param from first day of the period
     * @param day last day of the period, at whose end balances are taken
     * @param yearlyRate what late money costs us in a year, e.g. 0.06
     * @param floor what is overdue up to this, in the account's currency, is dust
     */
    public record Basis(LocalDate from, LocalDate day, BigDecimal yearlyRate, BigDecimal floor) {}

    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);
    private static final int FINE = 12;

    static StatusRow none(Currency currency) {
        var zero = Money.zero(currency);
        var ageing = Ageing.none(Ageing.Base.DUE, currency);
        return new StatusRow(zero, zero, zero, zero, zero, ageing, 0, zero, zero, zero, zero);
    }

    /** One customer's row. */
    public static StatusRow of(Currency currency, List<Item> items, Basis basis) {
        var late = Late.of(currency, items, basis);
        return new StatusRow(
                sum(currency, items, item -> item.openOn(basis.from().minusDays(1))),
                moved(currency, items, Item.Kind.BILLED, basis),
                moved(currency, items, Item.Kind.COLLECTED, basis).negated(),
                moved(currency, items, Item.Kind.CORRECTED, basis)
                        .plus(moved(currency, items, Item.Kind.SHIFTED, basis)),
                sum(currency, items, item -> item.openOn(basis.day())),
                Ageing.of(Ageing.Base.DUE, currency, items, basis.day()),
                late.oldest(),
                late.amount(),
                late.timesDays(),
                late.timesDays().times(dailyRate(basis), RoundingMode.HALF_UP),
                sum(
                        currency,
                        items,
                        item -> item.disputed().min(item.openOn(basis.day()).max(zero(currency)))));
    }

    /** The share of the limit that is used, to four digits; null where there is no limit to count from. */
    public static @Nullable BigDecimal share(Money used, @Nullable Money limit) {
        return limit == null || limit.isZero() ? null : used.amount().divide(limit.amount(), 4, RoundingMode.HALF_UP);
    }

    StatusRow plus(StatusRow other) {
        return new StatusRow(
                opening.plus(other.opening),
                sales.plus(other.sales),
                collected.plus(other.collected),
                corrected.plus(other.corrected),
                closing.plus(other.closing),
                ageing.plus(other.ageing),
                Math.max(oldestOverdue, other.oldestOverdue),
                overdue.plus(other.overdue),
                overdueTimesDays.plus(other.overdueTimesDays),
                costOfLateMoney.plus(other.costOfLateMoney),
                disputed.plus(other.disputed));
    }

    /** Days of sales outstanding over the period: closing ÷ sales × days; null where nothing was sold. */
    public @Nullable BigDecimal dso(Basis basis) {
        if (!sales.isPositive()) {
            return null;
        }
        var days = BigDecimal.valueOf(
                basis.from().datesUntil(basis.day().plusDays(1)).count());
        return closing.amount().multiply(days).divide(sales.amount(), 1, RoundingMode.HALF_UP);
    }

    private record Late(Money amount, Money timesDays, long oldest) {
        static Late of(Currency currency, List<Item> items, Basis basis) {
            var late = new Late(Money.zero(currency), Money.zero(currency), 0);
            for (var item : items) {
                late = late.plus(item, basis.day());
            }
            return late.amount().amount().compareTo(basis.floor()) > 0
                    ? late
                    : new Late(Money.zero(currency), Money.zero(currency), 0);
        }

        private Late plus(Item item, LocalDate day) {
            var days = Ageing.daysOverdue(item, day);
            var open = item.openOn(day);
            if (days <= 0 || !open.isPositive()) {
                return this;
            }
            return new Late(
                    amount.plus(open),
                    timesDays.plus(open.times(BigDecimal.valueOf(days), RoundingMode.UNNECESSARY)),
                    Math.max(oldest, days));
        }
    }

    private static BigDecimal dailyRate(Basis basis) {
        return basis.yearlyRate().divide(DAYS_OF_YEAR, FINE, RoundingMode.HALF_UP);
    }

    private static Money moved(Currency currency, List<Item> items, Item.Kind kind, Basis basis) {
        return sum(currency, items, item -> item.moved(kind, basis.from(), basis.day()));
    }

    private static Money sum(Currency currency, List<Item> items, Function<Item, Money> amount) {
        return items.stream().map(amount).reduce(zero(currency), Money::plus);
    }

    private static Money zero(Currency currency) {
        return Money.zero(currency);
    }
}
