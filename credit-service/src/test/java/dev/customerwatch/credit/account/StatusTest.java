package dev.customerwatch.credit.account;

import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Standing.Status;
import dev.customerwatch.credit.invoice.ReceivePayment.Share;
import org.junit.jupiter.api.Test;

/** How far suspension and closing reach. */
class StatusTest {

    private final CreditBooks books = new CreditBooks().opened(upTo("1000.00"));

    @Test
    void aSuspendedAccountHoldsNewCreditOrdersWaivedOrNot() {
        books.status(Status.SUSPENDED);
        books.place("order", "1.00");
        books.release("order", "1.00");

        assertThat(books.entries().stream().skip(2).map(Entry::fact))
                .hasSize(2)
                .containsOnly(new Fact.Held(
                        "order", cny("1.00"), Limit.Hold.of(Limit.Hold.Reason.ACCOUNT_SUSPENDED, cny("1000.00"))));
    }

    @Test
    void aClosedAccountRefusesNewCreditOrders() {
        books.status(Status.CLOSED);
        books.place("order", "1.00");

        assertThat(books.entries().getLast().fact())
                .isEqualTo(new Fact.Refused("order", Fact.Refused.Reason.NO_OPEN_ACCOUNT));
    }

    @Test
    void whateverItIsDeliveriesAreInvoicedAndPaymentsTaken() {
        books.place("order", "100.00");
        for (var status : new Status[] {Status.SUSPENDED, Status.CLOSED}) {
            books.status(status);
            assertThat(books.deliver("order", "d" + status, "50.00", false)).isInstanceOf(Outcome.Appended.class);
            assertThat(books.pay("10.00")).isInstanceOf(Outcome.Appended.class);
        }
        assertThat(books.account().balances().exposure()).isEqualTo(cny("80.00"));
    }

    @Test
    void aPaymentToAClosedAccountStaysOnAccountUnlessItNamesInvoices() {
        books.deliver("order", "d1", "100.00", true);
        books.status(Status.CLOSED);
        books.pay("30.00");
        assertThat(books.account().balances().of(Part.ON_ACCOUNT)).isEqualTo(cny("-30.00"));

        var invoice =
                books.currentInvoices().list(books.customer, true, null, 1).getFirst();
        books.pay("named", cny("20.00"), new Share(invoice.invoiceId(), cny("20.00")));
        assertThat(books.account().balances().of(Part.OPEN_INVOICES)).isEqualTo(cny("80.00"));
        assertThat(books.account().balances().exposure()).isEqualTo(cny("50.00"));
    }

    @Test
    void mayBeOpenedAgainAndIsDecidedOnceForOneReading() {
        books.status(Status.CLOSED);
        books.status(Status.OPEN);
        books.place("order", "1.00");
        assertThat(books.account().balances().reserved()).isEqualTo(cny("1.00"));

        assertThat(books.status(Status.OPEN)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(books.status(Status.SUSPENDED, 2)).isEqualTo(new Outcome.Stale(4));
        assertThat(new CreditBooks().status(Status.SUSPENDED)).isInstanceOf(Outcome.NoAccount.class);
    }

    @Test
    void supplyAndStatusAreDecidedApart() {
        books.supply(true);
        books.status(Status.SUSPENDED);
        books.status(Status.OPEN);

        assertThat(books.account().isSupplyHeld()).isTrue();
    }
}
