package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.term.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Records the day from which an invoice's payment term counts, as far as that is known only after its issue: acceptance,
 * receipt of the invoice 票到, confirmed statement. It may be corrected.
 */
public record DateInvoice(
        String customerId, String invoiceId, LocalDate baseOn, BusinessCalendar calendar, String by, Cause cause) {

    public Outcome decide(Account head, Optional<Invoice> invoice) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open ->
                invoice.map(it -> dated(open, it)).orElseGet(() -> new Outcome.UnknownInvoice(invoiceId));
        };
    }

    private Outcome dated(Account.Open open, Invoice invoice) {
        var term = invoice.awaiting();
        if (term == null) {
            return new Outcome.DueDateFinal(invoiceId, invoice.dueOn());
        }
        var dueOn = term.due(baseOn, calendar);
        if (dueOn.equals(invoice.dueOn())) {
            return new Outcome.Unchanged();
        }
        var fact = new InvoiceFact.Dated(invoiceId, invoice.orderId(), baseOn, invoice.dueOn(), dueOn, by);
        return new Outcome.Appended(Entry.following(open, cause, fact, List.of()));
    }
}
