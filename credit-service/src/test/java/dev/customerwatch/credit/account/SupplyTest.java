package dev.customerwatch.credit.account;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import org.junit.jupiter.api.Test;

/** How far a supply hold reaches. */
class SupplyTest {

    private final CreditBooks books = new CreditBooks().opened(upTo("1000.00"));

    @Test
    void aHeldSupplyHoldsNewCreditOrdersWhateverTheLimitLeaves() {
        books.supply(true);
        books.place("order", "0.01");

        assertThat(books.entries().getLast().fact()).isEqualTo(held("order", "0.01", "1000.00"));
        assertThat(books.account().balances().reserved()).isEqualTo(cny("0.00"));
    }

    @Test
    void noWaiverPassesAHeldSupply() {
        books.place("order", "1500.00");
        books.supply(true);
        books.release("order", "1500.00");

        assertThat(books.entries().getLast().fact()).isEqualTo(held("order", "1500.00", "1000.00"));
    }

    @Test
    void whatWasReservedStaysAndWhatIsDeliveredIsInvoiced() {
        books.place("order", "100.00");
        books.supply(true);
        assertThat(books.account().balances().reserved()).isEqualTo(cny("100.00"));

        books.deliver("order", "d1", "100.00", true);

        assertThat(books.account().balances().exposure()).isEqualTo(cny("100.00"));
        assertThat(books.account().balances().reserved()).isEqualTo(cny("0.00"));
    }

    @Test
    void paymentsReturnsAndCashDeliveriesAreTaken() {
        books.deliver("order", "d1", "100.00", true);
        books.supply(true);

        assertThat(books.pay("30.00")).isInstanceOf(Outcome.Appended.class);
        assertThat(books.giveBack("order", "r1", "20.00", false)).isInstanceOf(Outcome.Appended.class);
        assertThat(books.deliverForCash("cash", "d2", "5.00")).isInstanceOf(Outcome.Appended.class);
        assertThat(books.account().balances().exposure()).isEqualTo(cny("50.00"));
    }

    @Test
    void aHeldOrderPassesWhenItIsAskedForAfterSupplyResumed() {
        books.supply(true);
        books.place("order", "10.00");
        books.supply(false);
        books.ask("order", "10.00", 1);

        assertThat(books.account().balances().reserved()).isEqualTo(cny("10.00"));
    }

    @Test
    void isOnRecordWithWhoWhyAndSinceWhen() {
        books.supply(true);

        assertThat(books.account().standing())
                .isEqualTo(new Standing(
                        Standing.Status.OPEN, new SupplyHold(NOON, "two bills dishonoured", "controller1"), false, 2));
        books.supply(false);
        assertThat(books.account().standing()).isEqualTo(new Standing(Standing.Status.OPEN, null, false, 3));
        assertThat(books.entries().getLast().fact())
                .isEqualTo(new SupplyFact.Resumed("two bills dishonoured", "controller1"));
    }

    @Test
    void isDecidedOnceForOneReadingAndTwiceChangesNothing() {
        assertThat(books.supply(false)).isInstanceOf(Outcome.Unchanged.class);
        books.place("order", "10.00");
        assertThat(books.supply(true, 1)).isInstanceOf(Outcome.Appended.class);
        assertThat(books.supply(true)).isInstanceOf(Outcome.Unchanged.class);

        assertThat(books.supply(false, 1)).isEqualTo(new Outcome.Stale(3));
        assertThat(books.supply(false, 4)).isEqualTo(new Outcome.Stale(3));
        assertThat(new CreditBooks().supply(true)).isInstanceOf(Outcome.NoAccount.class);
    }

    private static Fact held(String order, String amount, String available) {
        return new Fact.Held(order, cny(amount), Limit.Hold.of(Limit.Hold.Reason.SUPPLY_HELD, cny(available)));
    }
}
