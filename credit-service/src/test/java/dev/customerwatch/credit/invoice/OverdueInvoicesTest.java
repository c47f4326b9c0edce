package dev.customerwatch.credit.invoice;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices issued on 5 January, due on 4 February. */
class OverdueInvoicesTest {

    private static final Instant OVERDUE_AT = Instant.parse("2026-02-04T16:00:00Z");

    private final CreditBooks books = new CreditBooks().opened(upTo("1000.00"));

    @Test
    void isMarkedOnceWhenTheDayIsOver() {
        var invoice = invoice("150.00");
        books.markOverdue(invoice, OVERDUE_AT);

        var entry = books.entries().getLast();
        assertThat(entry.fact())
                .isEqualTo(new InvoiceFact.Overdue(invoice, "order", LocalDate.parse("2026-02-04"), cny("150.00")));
        assertThat(entry.cause().at()).isEqualTo(OVERDUE_AT);
        assertThat(books.markOverdue(invoice, OVERDUE_AT)).isInstanceOf(Outcome.Repeated.class);
    }

    @Test
    void whatIsSettledIsNeverOverdue() {
        var invoice = invoice("150.00");
        books.pay("150.00");

        assertThat(books.markOverdue(invoice, OVERDUE_AT)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(books.account().standing().overdue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "100.01, 15, RESERVED",
        "100.01, 16, HELD", // more than 15 days
        "100.00, 16, RESERVED", // dust
        "100.01, 90, HELD",
    })
    void holdsOrdersWhenTooMuchIsOverdueTooLong(String open, int days, EntryKind expected) {
        books.markOverdue(invoice(open), OVERDUE_AT);
        books.place("next", "1.00", OVERDUE_AT.plus(Duration.ofDays(days - 1)));

        assertThat(EntryKind.of(books.entries().getLast().fact())).isEqualTo(expected);
    }

    @Test
    void whatIsInDisputeHoldsNothing() {
        var invoice = invoice("150.00");
        books.markOverdue(invoice, OVERDUE_AT);
        books.dispute(invoice, "60.00");
        books.place("next", "1.00", OVERDUE_AT.plus(Duration.ofDays(30)));

        assertThat(EntryKind.of(books.entries().getLast().fact())).isEqualTo(EntryKind.RESERVED);
    }

    @Test
    void settlingEverythingForgetsTheMark() {
        var invoice = invoice("150.00");
        books.markOverdue(invoice, OVERDUE_AT);
        assertThat(books.account().standing().overdue()).isTrue();
        books.pay("150.00");

        assertThat(books.account().standing().overdue()).isFalse();
    }

    @Test
    void aWaiverLetsAnOrderPass() {
        books.markOverdue(invoice("150.00"), OVERDUE_AT);
        books.place("next", "1.00", OVERDUE_AT.plus(Duration.ofDays(30)));
        books.release("next", "1.00");

        assertThat(books.account().balances().reserved()).isEqualTo(cny("1.00"));
    }

    private String invoice(String amount) {
        books.deliver("order", "d1", cny(amount), true, NOON);
        return books.currentInvoices()
                .list(books.customer, true, null, 1)
                .getFirst()
                .invoiceId();
    }
}
