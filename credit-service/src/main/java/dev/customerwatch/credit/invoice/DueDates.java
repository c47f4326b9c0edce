package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Outcome;
import java.util.List;

/** Brings due dates that become known later into the ledger. */
public final class DueDates {

    private final Bookkeeping bookkeeping;
    private final InvoiceReading reading;

    public DueDates(Bookkeeping bookkeeping, InvoiceReading reading) {
        this.bookkeeping = bookkeeping;
        this.reading = reading;
    }

    public Outcome date(DateInvoice command) {
        return bookkeeping.post(command.customerId(), head -> {
            var found = reading.upTo(head).find(command.customerId(), List.of(command.invoiceId()));
            return command.decide(head, found.stream().findFirst());
        });
    }
}
