package dev.customerwatch.credit.term;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When an invoice falls due: end of the cycle of its base date, plus months, plus days, then the next business day where
 * that was agreed.
 *
 * @param cutOffDay last day of the month that belongs to a cycle, 1..31 (31: the month's end); null where there are no cycles
 * @param months 0..24
 * @param days 0..365
 */
public record PaymentTerm(Base base, @Nullable Integer cutOffDay, int months, int days, boolean nextBusinessDay) {

    private static final int MONTH = 30;

    /** The day that a term counts from. */
    public enum Base {
        DELIVERY,
        ACCEPTANCE,
        INVOICE,
        INVOICE_RECEIPT,
        STATEMENT;

        /** Whether the day becomes known only after the invoice was issued. */
        public boolean isLater() {
            return switch (this) {
                case DELIVERY, INVOICE -> false;
                case ACCEPTANCE, INVOICE_RECEIPT, STATEMENT -> true;
            };
        }
    }

    public PaymentTerm {
        if (cutOffDay != null && (cutOffDay < 1 || cutOffDay > 31)) {
            throw new IllegalArgumentException("cutOffDay must be 1..31: " + cutOffDay);
        }
        if (months < 0 || months > 24) {
            throw new IllegalArgumentException("months must be 0..24: " + months);
        }
        if (days < 0 || days > 365) {
            throw new IllegalArgumentException("days must be 0..365: " + days);
        }
    }

    /** So many days from the invoice's date. */
    public static PaymentTerm ofDays(int days) {
        return new PaymentTerm(Base.INVOICE, null, 0, days, false);
    }

    public boolean hasPlainDays() {
        return equals(ofDays(days));
    }

    /** Its length where a single number is wanted: a month counts as 30 days, the rest of a cycle as none. */
    public int lengthInDays() {
        return months * MONTH + days;
    }

    /** The due date for this base date. */
    public LocalDate due(LocalDate from, BusinessCalendar calendar) {
        var due = afterMonths(from).plusDays(days);
        return nextBusinessDay ? calendar.businessDay(due) : due;
    }

    private LocalDate afterMonths(LocalDate from) {
        if (cutOffDay == null) {
            return from.plusMonths(months);
        }
        var month = YearMonth.from(from);
        var cycle = from.isAfter(cutOff(month, cutOffDay)) ? month.plusMonths(1) : month;
        return cutOff(cycle.plusMonths(months), cutOffDay);
    }

    private static LocalDate cutOff(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
