package dev.customerwatch.credit.invoice;

import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.term.PaymentTerm;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Terms that count from a day which becomes known after the issue. */
class DateInvoiceTest {

    private static final PaymentTerm ON_RECEIPT = new PaymentTerm(PaymentTerm.Base.INVOICE_RECEIPT, null, 0, 30, false);

    private final CreditBooks books = new CreditBooks();

    @Test
    void countsFromTheIssueUntilTheDayIsKnownAndThenFromThatDay() {
        var invoice = invoiced(ON_RECEIPT);
        assertThat(invoice.dueOn()).isEqualTo("2026-02-04");

        books.date(invoice.invoiceId(), LocalDate.parse("2026-01-12"));
        assertThat(read(invoice).dueOn()).isEqualTo("2026-02-11");
        assertThat(read(invoice).open()).isEqualTo(invoice.open());
    }

    @Test
    void mayBeCorrectedAndTheSameDayAgainChangesNothing() {
        var invoice = invoiced(ON_RECEIPT);
        books.date(invoice.invoiceId(), LocalDate.parse("2026-01-12"));

        assertThat(books.date(invoice.invoiceId(), LocalDate.parse("2026-01-12")))
                .isInstanceOf(Outcome.Unchanged.class);
        books.date(invoice.invoiceId(), LocalDate.parse("2026-01-11"));
        assertThat(read(invoice).dueOn()).isEqualTo("2026-02-10");
    }

    @Test
    void aFinalDateAnUnknownInvoiceAndNoAccountAreRefused() {
        assertThat(books.date("i", LocalDate.parse("2026-01-12"))).isInstanceOf(Outcome.NoAccount.class);
        var invoice = invoiced(PaymentTerm.ofDays(30));

        assertThat(books.date(invoice.invoiceId(), LocalDate.parse("2026-01-12")))
                .isEqualTo(new Outcome.DueDateFinal(invoice.invoiceId(), invoice.dueOn()));
        assertThat(books.date("i", LocalDate.parse("2026-01-12"))).isEqualTo(new Outcome.UnknownInvoice("i"));
        assertThat(books.entries()).hasSize(2);
    }

    private Invoice invoiced(PaymentTerm term) {
        books.open(upTo("100.00"), term);
        books.deliver("order", "d1", "10.00", true);
        return books.currentInvoices().list(books.customer, false, null, 1).getFirst();
    }

    private Invoice read(Invoice invoice) {
        return books.currentInvoices()
                .find(books.customer, List.of(invoice.invoiceId()))
                .getFirst();
    }
}
