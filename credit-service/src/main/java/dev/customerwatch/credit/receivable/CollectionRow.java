package dev.customerwatch.credit.receivable;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much came in over some days against what was due 回款率.
 *
 * @param overdueAtStart what was open on the first morning on documents due before
 * @param fallingDue what was open then, or was billed within the days, on documents due within them
 * @param collected paid by customers within the days
 */
public record CollectionRow(Money overdueAtStart, Money fallingDue, Money collected) {

    static CollectionRow none(Currency currency) {
        var zero = Money.zero(currency);
        return new CollectionRow(zero, zero, zero);
    }

    /** Of these documents, over the days from one to another, both included. */
    public static CollectionRow of(Currency currency, List<Item> items, LocalDate from, LocalDate to) {
        var row = none(currency);
        for (var item : items) {
            row = row.plus(of(currency, item, from, to));
        }
        return row;
    }

    private static CollectionRow of(Currency currency, Item item, LocalDate from, LocalDate to) {
        var zero = Money.zero(currency);
        var collected = item.moved(Item.Kind.COLLECTED, from, to).negated();
        var dueOn = item.dueOn();
        if (dueOn == null || dueOn.isAfter(to)) {
            return new CollectionRow(zero, zero, collected);
        }
        var open = item.openOn(from.minusDays(1)).max(zero);
        return dueOn.isBefore(from)
                ? new CollectionRow(open, zero, collected)
                : new CollectionRow(zero, open.plus(item.moved(Item.Kind.BILLED, from, to)), collected);
    }

    public CollectionRow plus(CollectionRow other) {
        return new CollectionRow(
                overdueAtStart.plus(other.overdueAtStart),
                fallingDue.plus(other.fallingDue),
                collected.plus(other.collected));
    }

    /** Collected ÷ (overdue at the start + falling due), to four digits; null where nothing was due. */
    public @Nullable BigDecimal rate() {
        var due = overdueAtStart.plus(fallingDue);
        return due.isPositive() ? collected.amount().divide(due.amount(), 4, RoundingMode.HALF_UP) : null;
    }
}
