package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.term.BusinessCalendar;
import java.time.Instant;
import java.util.List;

/** Marks an invoice overdue when its due date is over and something is open on it: by itself, once per due date. */
public record MarkOverdue(String invoiceId, BusinessCalendar calendar, Instant now) {

    public Outcome decide(Account head, Invoice invoice, Conversion conversion) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.Unchanged();
            case Account.Open open -> marked(open, invoice, conversion);
        };
    }

    private Outcome marked(Account.Open open, Invoice invoice, Conversion conversion) {
        var overdueAt = calendar.startOf(invoice.dueOn().plusDays(1));
        if (!invoice.isOpen() || now.isBefore(overdueAt)) {
            return new Outcome.Unchanged();
        }
        var cause = new Cause("overdue:" + invoiceId + ":" + invoice.dueOn(), overdueAt, now, null, null);
        var owed = conversion.counted(open, Part.OPEN_INVOICES, invoiceId, invoice.open());
        var fact = new InvoiceFact.Overdue(invoiceId, invoice.orderId(), invoice.dueOn(), owed);
        return new Outcome.Appended(new Entry(open.overdue(), cause, fact, List.of()));
    }
}
