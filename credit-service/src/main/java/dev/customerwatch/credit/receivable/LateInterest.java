package dev.customerwatch.credit.receivable;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;

/**
 * What customers owe for paying late 逾期利息, as contracts say: so much a day of what is open after the due date.
 *
 * @param amountTimesDays the sum over days of what was open and overdue at their end
 * @param documents those that were overdue, with what each adds
 */
public record LateInterest(Money amountTimesDays, Money interest, List<OfDocument> documents) {

    public LateInterest {
        documents = List.copyOf(documents);
    }

    /** The interest on one document, rounded by itself. */
    public record OfDocument(String document, LocalDate dueOn, Money amountTimesDays, Money interest) {}

    static LateInterest none(Currency currency) {
        return new LateInterest(Money.zero(currency), Money.zero(currency), List.of());
    }

    /** On these documents over the days from one to another, both included. */
    public static LateInterest of(
            Currency currency, List<Item> items, LocalDate from, LocalDate to, BigDecimal dailyRate) {
        var documents = items.stream()
                .map(item -> of(currency, item, from, to, dailyRate))
                .flatMap(List::stream)
                .toList();
        return new LateInterest(
                documents.stream().map(OfDocument::amountTimesDays).reduce(Money.zero(currency), Money::plus),
                documents.stream().map(OfDocument::interest).reduce(Money.zero(currency), Money::plus),
                documents);
    }

    LateInterest plus(LateInterest other) {
        return new LateInterest(amountTimesDays.plus(other.amountTimesDays), interest.plus(other.interest), List.of());
    }

    private static List<OfDocument> of(
            Currency currency, Item item, LocalDate from, LocalDate to, BigDecimal dailyRate) {
        var dueOn = item.dueOn();
        if (dueOn == null) {
            return List.of();
        }
        var first = dueOn.isBefore(from) ? from : dueOn.plusDays(1);
        var timesDays = timesDays(currency, item, first, to);
        return timesDays.isZero()
                ? List.of()
                : List.of(new OfDocument(
                        item.key().document(), dueOn, timesDays, timesDays.times(dailyRate, RoundingMode.HALF_UP)));
    }

    /** From move to move the same amount is open. */
    private static Money timesDays(Currency currency, Item item, LocalDate first, LocalDate to) {
        var sum = Money.zero(currency);
        var starts = new TreeSet<LocalDate>();
        starts.add(first);
        item.moves().stream().map(Item.Move::on).filter(first::isBefore).forEach(starts::add);
        for (var start : starts.headSet(to, true)) {
            var next = starts.higher(start);
            var end = next == null || next.isAfter(to) ? to.plusDays(1) : next;
            var open = item.openOn(start).max(Money.zero(currency));
            var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, end));
            sum = sum.plus(open.times(days, RoundingMode.UNNECESSARY));
        }
        return sum;
    }
}
