package dev.customerwatch.credit.order;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Standing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held orders are looked at again, the oldest first, when room appears. */
class HeldOrdersTest {

    private final CreditBooks books = new CreditBooks().opened(upTo("100.00"));

    @Test
    void aPaymentLetsTheOldestPass() {
        books.deliver("delivered", "d1", "100.00", true);
        books.place("first", "60.00");
        books.place("second", "50.00");
        books.place("third", "40.00");
        books.pay("100.00");
        books.follow();

        assertThat(reserved()).containsExactly("first", "third");
        books.pay("50.00");
        books.follow();
        assertThat(reserved()).containsExactly("first", "third", "second");
    }

    @Test
    void whatStillDoesNotPassIsNotHeldAnew() {
        books.place("order", "200.00");
        books.changeLimit(upTo("199.99"));
        books.follow();
        assertThat(books.entries()).hasSize(3);

        books.changeLimit(upTo("200.00"));
        books.follow();
        books.follow();
        assertThat(reserved()).containsExactly("order");
    }

    @Test
    void whateverMakesRoomCounts() {
        books.place("reserved", "100.00");
        books.place("a", "10.00");
        books.cancel("reserved");
        books.follow();
        books.supply(true);
        books.place("b", "10.00");
        books.supply(false);
        books.follow();
        books.status(Standing.Status.SUSPENDED);
        books.place("c", "10.00");
        books.status(Standing.Status.OPEN);
        books.follow();

        assertThat(reserved()).containsExactly("reserved", "a", "b", "c");
    }

    /** What lay on account, or a bill, leaves the exposure as it is. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatSettlesAnOverdueInvoiceLetsOrdersPass(boolean byBill) {
        var late = NOON.plus(Duration.ofDays(50));
        books.changeLimit(new Limit.Unlimited());
        books.pay("p1", cny(byBill ? "1.00" : "150.00"));
        var paid = ((Fact.Paid) books.entries().getLast().fact()).paymentId();
        books.deliver("delivered", "d1", "150.00", true);
        var invoice = ((Fact.Invoiced) books.entries().getLast().fact()).invoiceId();
        books.markOverdue(invoice, late);
        books.place("order", "10.00", late);
        assertThat(reserved()).isEmpty();

        if (byBill) {
            books.receiveBill("1", BillPaper.Kind.BANK, "150.00");
        } else {
            books.allocate("a1", paid);
        }
        books.due().run(books.customer, books.newest().seq(), late);
        assertThat(reserved()).containsExactly("order");
    }

    @Test
    void anOrderThatEndedIsNotReservedAndNotLookedAtAgain() {
        books.place("order", "200.00");
        books.cancel("order");
        books.changeLimit(upTo("500.00"));
        books.follow();

        assertThat(reserved()).isEmpty();
        assertThat(books.ledgers.held(books.customer)).isEmpty();
    }

    @Test
    void neverMorePassesThanThereIsRoomFor() {
        books.changeLimit(upTo("0.00"));
        for (var order = 0; order < 20; order++) {
            books.place("order" + order, "10.00");
        }
        books.changeLimit(upTo("100.00"));
        books.follow();

        assertThat(reserved()).hasSize(10).startsWith("order0", "order1");
        assertThat(books.account().balances().reserved()).isEqualTo(cny("100.00"));
    }

    private List<String> reserved() {
        return books.entries().stream()
                .filter(entry -> entry.fact() instanceof Fact.Reserved)
                .map(entry -> ((Fact.Reserved) entry.fact()).orderId())
                .toList();
    }
}
