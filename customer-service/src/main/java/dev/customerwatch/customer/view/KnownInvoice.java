package dev.customerwatch.customer.view;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as credit-service told of it.
 *
 * @param open what is still to be paid, null while that was not heard
 */
public record KnownInvoice(
        String invoiceId, @Nullable Money open, @Nullable LocalDate dueOn, boolean overdue, boolean settled) {

    /** The members of all events of invoices that we use. */
    public record Body(@Nullable Money open, @Nullable LocalDate dueOn) {}

    /** Reads the invoice from what was told, at least one event. */
    public static KnownInvoice of(String invoiceId, List<Told<Body>> told) {
        var invoice = new KnownInvoice(invoiceId, null, null, false, false);
        for (var one :
                told.stream().sorted(Comparator.comparingLong(Told::sequence)).toList()) {
            invoice = invoice.after(one);
        }
        return invoice;
    }

    /** Whether it is late on a day. */
    public boolean isLate(LocalDate today) {
        return !settled && (open == null || open.isPositive()) && dueOn != null && dueOn.isBefore(today);
    }

    private KnownInvoice after(Told<Body> told) {
        var body = told.body();
        return new KnownInvoice(
                invoiceId,
                body.open() == null ? open : body.open(),
                body.dueOn() == null ? dueOn : body.dueOn(),
                overdue || told.event().equals("invoice-overdue"),
                settled || told.event().equals("invoice-settled"));
    }
}
