package dev.customerwatch.credit.collection;

import dev.customerwatch.credit.collection.PlanLine.Kind;
import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a customer's is to move on a day, side by side: what falls due may be promised and expected, too.
 *
 * @param due what is open on documents that fall due
 * @param promised by the customer
 * @param expected by us
 * @param payments to the customer
 */
public record Planned(Money due, Money promised, Money expected, Money payments) {

    static Planned none(Currency currency) {
        var zero = Money.zero(currency);
        return new Planned(zero, zero, zero, zero);
    }

    /** The days on which something is to move, both ends included. */
    public static SortedMap<LocalDate, Planned> of(
            Currency currency, List<Item> items, List<PlanLine> lines, LocalDate from, LocalDate to) {
        var days = new TreeMap<LocalDate, Planned>();
        for (var item : items) {
            var dueOn = item.dueOn();
            var open = item.openOn(LocalDate.MAX);
            if (dueOn != null && !dueOn.isBefore(from) && !dueOn.isAfter(to) && open.isPositive()) {
                days.merge(dueOn, due(open), Planned::plus);
            }
        }
        for (var line : lines) {
            if (line.isExpected() && !line.on().isBefore(from) && !line.on().isAfter(to)) {
                days.merge(line.on(), none(currency).with(line.kind(), line.amount()), Planned::plus);
            }
        }
        return days;
    }

    public Planned plus(Planned other) {
        return new Planned(
                due.plus(other.due),
                promised.plus(other.promised),
                expected.plus(other.expected),
                payments.plus(other.payments));
    }

    private static Planned due(Money open) {
        var none = none(open.currency());
        return new Planned(open, none.promised, none.expected, none.payments);
    }

    private Planned with(Kind kind, Money amount) {
        return switch (kind) {
            case PROMISE -> new Planned(due, amount, expected, payments);
            case RECEIPT -> new Planned(due, promised, amount, payments);
            case REBATE, REFUND, OTHER_PAYMENT -> new Planned(due, promised, expected, amount);
        };
    }
}
