package dev.customerwatch.credit.order;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceDeliveryTest {

    private final CreditBooks books = new CreditBooks();

    @Test
    void movesTheDeliveredAmountFromReservedToOpenInvoices() {
        books.opened(upTo("1000.00")).place("order", "950.00");
        books.deliver("order", "d1", "950.00", true);

        var balances = books.account().balances();
        assertThat(balances.reserved()).isEqualTo(cny("0.00"));
        assertThat(balances.of(Part.OPEN_INVOICES)).isEqualTo(cny("950.00"));
        assertThat(balances.projected()).isEqualTo(cny("950.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 40.00, false, 60.00",
        "100.00, 100.00, false, 0.00",
        "100.00, 120.00, false, 0.00", // never more than is reserved
        "100.00, 40.00, true, 0.00", // complete: the rest is released with it
        "0.00, 40.00, true, 0.00",
    })
    void releasesWhatIsDeliveredAndNeverMoreThanIsReserved(
            String reserved, String delivered, boolean complete, String left) {
        books.opened(new Limit.Unlimited()).place("other", "77.00");
        books.place("order", reserved);
        books.deliver("order", "d1", delivered, complete);

        var balances = books.account().balances();
        assertThat(balances.reserved()).isEqualTo(cny(left).plus(cny("77.00")));
        assertThat(balances.of(Part.OPEN_INVOICES)).isEqualTo(cny(delivered));
    }

    @Test
    void invoicesADeliveryOfAnOrderThatWasNeverReserved() {
        books.opened(upTo("10.00")).deliver("order", "d1", "40.00", true);

        assertThat(books.account().balances().exposure()).isEqualTo(cny("40.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T15:59:59.999Z, 2026-01-05, 2026-02-04",
        "2026-01-05T16:00:00.000Z, 2026-01-06, 2026-02-05", // midnight in Shanghai
    })
    void datesTheInvoiceByTheLocalDayOfTheDelivery(Instant at, LocalDate issuedOn, LocalDate dueOn) {
        books.opened(new Limit.Unlimited()).deliver("order", "d1", cny("10.00"), true, at);

        var invoiced = (Fact.Invoiced) books.entries().getLast().fact();
        assertThat(invoiced.issuedOn()).isEqualTo(issuedOn);
        assertThat(invoiced.dueOn()).isEqualTo(dueOn);
    }

    @Test
    void aDeliveryPaidInCashMovesNothing() {
        books.opened(upTo("10.00")).deliverForCash("order", "d1", "113.00");

        var entry = books.entries().getLast();
        assertThat(entry.postings()).isEmpty();
        assertThat(entry.fact()).isInstanceOfSatisfying(Fact.Invoiced.class, invoiced -> {
            assertThat(invoiced.paid()).isTrue();
            assertThat(invoiced.dueOn()).isEqualTo(invoiced.issuedOn());
        });
    }

    @Test
    void aCashDeliveryWithoutAnAccountIsNoneOfOurs() {
        assertThat(books.deliverForCash("order", "d1", "113.00")).isInstanceOf(Outcome.Unchanged.class);
        assertThat(books.entries()).isEmpty();
    }

    @Test
    void aCreditDeliveryThatTheAccountCannotTakeIsRefusedWithNothingDone() {
        assertThat(books.deliver("order", "d1", "10.00", true)).isInstanceOf(Outcome.NoAccount.class);
        books.opened(new Limit.Unlimited());
        assertThat(books.deliver("order", "d1", Money.of("10.00", "EUR"), true, NOON))
                .isInstanceOf(Outcome.NoRate.class);

        assertThat(books.entries()).hasSize(1);
    }

    @Test
    void aRedeliveredDeliveryIsInvoicedOnce() {
        books.opened(new Limit.Unlimited()).deliver("order", "d1", "10.00", false);

        assertThat(books.deliver("order", "d1", "10.00", false)).isInstanceOf(Outcome.Repeated.class);
        assertThat(books.account().balances().exposure()).isEqualTo(cny("10.00"));
    }

    @Test
    void aCancellationReleasesWhatIsStillReserved() {
        books.opened(upTo("100.00")).place("order", "100.00");
        books.deliver("order", "d1", "30.00", false);
        books.cancel("order");

        assertThat(books.account().balances().reserved()).isEqualTo(cny("0.00"));
        assertThat(books.account().balances().exposure()).isEqualTo(cny("30.00"));
        assertThat(books.cancel("order")).isInstanceOf(Outcome.Repeated.class);
    }

    @Test
    void aCancellationOfARefusedOrderIsNothing() {
        books.place("order", "10.00");

        assertThat(books.cancel("order")).isInstanceOf(Outcome.Unchanged.class);
    }
}
