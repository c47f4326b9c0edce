package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a bill 票据.
 *
 * @param number as it was issued, 16 to 30 digits
 * @param range which units of it, null for a bill that cannot be split
 * @param acceptor who pays at maturity: a bank or a company
 * @param dueOn at most six months after the issue
 */
public record BillPaper(
        String number,
        @Nullable Range range,
        Kind kind,
        String drawer,
        String acceptor,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money amount) {

    private static final int MOST_MONTHS = 6;
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(13);

    /** Who accepted it. */
    public enum Kind {
        /** A bank 银承. */
        BANK,
        /** A company 商承. */
        COMMERCIAL
    }

    /**
     * A sub-range 子票区间 of a bill that is made of units of the currency's smallest amount.
     *
     * @param from first unit, from 1
     * @param to last unit
     */
    public record Range(long from, long to) {
        public Range {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException("a range begins at 1 or later and ends behind: " + from + "-" + to);
            }
        }

        long units() {
            return to - from + 1;
        }

        /** Whether both show a unit, where none stands for all of a bill. */
        public static boolean overlap(@Nullable Range one, @Nullable Range other) {
            return one == null || other == null || (one.from <= other.to && other.from <= one.to);
        }
    }

    public BillPaper {
        if (!number.matches("[0-9]{16,30}")) {
            throw new IllegalArgumentException("a bill's number has 16 to 30 digits: " + number);
        }
        if (!dueOn.isAfter(issuedOn) || dueOn.isAfter(issuedOn.plusMonths(MOST_MONTHS))) {
            throw new IllegalArgumentException(
                    "a bill is due within six months after its issue on " + issuedOn + ": " + dueOn);
        }
        if (!amount.isPositive() || amount.amount().compareTo(TOO_MUCH) >= 0) {
            throw new IllegalArgumentException("a bill must be above zero and below 10^13: " + amount);
        }
        if (range != null && units(amount) != range.units()) {
            throw new IllegalArgumentException("the range has " + range.units() + " units, the amount " + amount);
        }
    }

    /** Whether both show the same units of one bill. */
    public boolean overlaps(BillPaper other) {
        return number.equals(other.number) && Range.overlap(range, other.range);
    }

    /** Whether as much of it can go by itself. */
    public boolean canYield(Money part) {
        return part.isPositive() && part.compareTo(amount) <= 0 && (range != null || part.equals(amount));
    }

    /** Its first units. */
    public BillPaper first(Money part) {
        var all = range;
        return all == null ? this : with(new Range(all.from, all.from + units(part) - 1), part);
    }

    /** What its first units leave. */
    public BillPaper behind(Money part) {
        var all = range;
        return all == null ? this : with(new Range(all.from + units(part), all.to), amount.minus(part));
    }

    private BillPaper with(Range units, Money worth) {
        return new BillPaper(number, units, kind, drawer, acceptor, issuedOn, dueOn, worth);
    }

    private static long units(Money amount) {
        return amount.amount().unscaledValue().longValueExact();
    }
}
