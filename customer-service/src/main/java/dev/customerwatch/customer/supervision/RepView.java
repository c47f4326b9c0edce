package dev.customerwatch.customer.supervision;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a supervisor sees of a rep on a day.
 *
 * @param notReviewed cards that nobody reviewed in the last seven days
 * @param completeness of the cards, on average, in percent, never rounded up
 * @param yesterday orders that were placed the day before, without VAT
 * @param sales ordered in the month so far, without VAT; {@code collections} paid in it, with VAT: the two are not compared
 * @param overdue still to be paid of invoices that are late
 * @param visitsDone in the last seven days; {@code visitsDue} planned for today or before and not done
 */
public record RepView(
        String rep,
        LocalDate day,
        int customers,
        int notReviewed,
        int completeness,
        Trade yesterday,
        Trade sales,
        Trade collections,
        Trade overdue,
        int visitsDone,
        int visitsDue) {

    /** A number of orders, payments or invoices, and what they come to, by currency. */
    public record Trade(int count, List<Money> amounts) {

        public static final Trade NONE = new Trade(0, List.of());

        public Trade {
            amounts = List.copyOf(amounts);
        }

        /** Both together. */
        public Trade plus(Trade other) {
            var sum = this;
            for (var amount : other.amounts) {
                sum = sum.plus(amount);
            }
            return new Trade(count + other.count, sum.amounts);
        }

        /** With one more. */
        public Trade plus(Money amount) {
            var sums = new ArrayList<Money>();
            var added = false;
            for (var one : amounts) {
                var same = one.currency().equals(amount.currency());
                sums.add(same ? one.plus(amount) : one);
                added |= same;
            }
            if (!added) {
                sums.add(amount);
            }
            return new Trade(count + 1, sums);
        }
    }
}
