package dev.customerwatch.alert.rule.overdue;

import dev.customerwatch.alert.rule.Evidence;
import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an overdue warning rests on. Amounts are of the account's currency; sums are null while no invoice is open.
 *
 * @param rule name of the rule; {@code version} counts its changes
 * @param asOf the local day that days are counted to
 * @param overdue what is overdue and not in dispute; {@code overdueSince} is the oldest due date of it
 * @param longDays overdue for more days than this is an ERROR, and {@code longOverdue} is; the next two are the CRITICAL ones
 * @param timesDays sum of amount × days; CRITICAL above the {@code ceiling} of the {@code grade}
 * @param floor what is overdue up to this is dust
 * @param disputed what is in dispute on open invoices, and so not counted here
 * @param invoices those that are overdue, the oldest first, at most 50
 * @param moreInvoices how many were left out
 * @param clearingPayment the smallest payment that would end the warning now, null where none holds
 * @param events ids of the newest events behind it, at most 20, oldest first
 */
public record OverdueEvidence(
        String rule,
        int version,
        LocalDate asOf,
        @Nullable Money overdue,
        @Nullable LocalDate overdueSince,
        int longDays,
        @Nullable Money longOverdue,
        int veryLongDays,
        @Nullable Money veryLongOverdue,
        String timesDays,
        String ceiling,
        String floor,
        @Nullable Grade grade,
        @Nullable Money disputed,
        List<Late> invoices,
        int moreInvoices,
        @Nullable Money clearingPayment,
        List<String> events)
        implements Evidence {

    private static final int MOST_INVOICES = 50;

    /**
     * An invoice that is overdue.
     *
     * @param open what is open on it; {@code disputed} of that is not counted, null for nothing
     * @param days that it is overdue
     */
    public record Late(String invoice, Money open, @Nullable Money disputed, LocalDate dueOn, int days) {

        static Late of(OpenInvoice claim, LocalDate day) {
            return new Late(
                    claim.invoice(), claim.open(), claim.disputed(), Objects.requireNonNull(claim.dueOn()), (int)
                            Arrears.days(claim, day));
        }
    }

    public OverdueEvidence {
        invoices = List.copyOf(invoices);
        events = List.copyOf(events);
    }

    static OverdueEvidence of(OverdueState state, Settings inForce) {
        var settings = inForce.overdue();
        var day = state.at().atZone(inForce.zone()).toLocalDate();
        var arrears = new Arrears(state, settings);
        var currency = state.invoices().isEmpty()
                ? null
                : state.invoices().getFirst().open().currency();
        var late = arrears.late(day).map(claim -> Late.of(claim, day)).toList();
        var shown = late.subList(0, Math.min(MOST_INVOICES, late.size()));
        var overdue = arrears.overdue(day, 0);
        return new OverdueEvidence(
                OverdueRule.NAME,
                OverdueRule.VERSION,
                day,
                money(overdue, currency),
                late.isEmpty() ? null : late.getFirst().dueOn(),
                settings.longDays(),
                money(arrears.overdue(day, settings.longDays()), currency),
                settings.veryLongDays(),
                money(arrears.overdue(day, settings.veryLongDays()), currency),
                arrears.timesDays(day).toPlainString(),
                arrears.ceiling().toPlainString(),
                settings.floor().toPlainString(),
                state.grade(),
                disputed(state),
                shown,
                late.size() - shown.size(),
                clearing(overdue, settings.floor(), currency),
                state.events());
    }

    private static @Nullable Money disputed(OverdueState state) {
        return state.invoices().stream()
                .filter(invoice -> invoice.open().isPositive())
                .map(invoice -> invoice.open().minus(invoice.undisputed()))
                .filter(Money::isPositive)
                .reduce(Money::plus)
                .orElse(null);
    }

    /** The floor may be finer than the currency: then it is the next amount that leaves no more than it. */
    private static @Nullable Money clearing(BigDecimal overdue, BigDecimal floor, @Nullable Currency currency) {
        if (currency == null || overdue.compareTo(floor) <= 0) {
            return null;
        }
        var digits = Math.max(0, currency.getDefaultFractionDigits());
        return new Money(overdue.subtract(floor).setScale(digits, java.math.RoundingMode.CEILING), currency);
    }

    private static @Nullable Money money(BigDecimal amount, @Nullable Currency currency) {
        return currency == null ? null : new Money(amount, currency);
    }
}
