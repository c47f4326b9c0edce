package dev.customerwatch.credit.order;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Invoices apart from deliveries: before, after, in part; each amount counts once. */
class IssueInvoiceTest {

    private final CreditBooks books = new CreditBooks().invoicedSeparately(upTo("1000.00"));

    @Test
    void aDeliveryWaitsForItsInvoiceAndCountsMeanwhile() {
        books.place("order", "300.00");
        books.deliver("order", "d1", "100.00", false);
        expect("200.00", "100.00", "0.00", "300.00");

        books.issue("i1", "order", "100.00");
        expect("200.00", "0.00", "100.00", "300.00");
    }

    @Test
    void anInvoiceTakesTheOldestDeliveriesInPartAndTheRestLater() {
        books.place("order", "300.00");
        books.deliver("order", "d1", "100.00", false);
        books.deliver("order", "d2", "200.00", true);
        books.issue("i1", "order", "150.00");

        expect("0.00", "150.00", "150.00", "300.00");
        assertThat(books.entries().getLast().postings())
                .extracting(
                        posting -> posting.document() + " " + posting.amount().amount())
                .containsExactly("d1 -100.00", "d2 -50.00", "i1 150.00");
        books.issue("i2", "order", "150.00");
        expect("0.00", "0.00", "300.00", "300.00");
    }

    @Test
    void anInvoiceBeforeTheGoodsCountsByItselfAndTheirDeliveryAddsNothing() {
        books.place("order", "300.00");
        books.issue("i1", "order", "300.00");
        expect("0.00", "0.00", "300.00", "300.00");

        books.deliver("order", "d1", "100.00", false);
        books.deliver("order", "d2", "200.00", true);
        expect("0.00", "0.00", "300.00", "300.00");
        books.pay("300.00");
        expect("0.00", "0.00", "0.00", "0.00");
    }

    @Test
    void whatIsDeliveredBeyondTheInvoiceWaitsForTheNext() {
        books.place("order", "300.00");
        books.issue("i1", "order", "120.00");
        books.deliver("order", "d1", "200.00", false);

        expect("100.00", "80.00", "120.00", "300.00");
        assertThat(books.issue("i2", "order", "180.00")).isInstanceOf(Outcome.Appended.class);
        expect("0.00", "0.00", "300.00", "300.00");
    }

    @Test
    void anInvoiceBeforeTheGoodsIsPossibleForWhoeverIsInvoicedOnDelivery() {
        var usual = new CreditBooks().opened(upTo("1000.00"));
        usual.place("order", "300.00");
        usual.issue("i1", "order", "120.00");
        usual.deliver("order", "d1", "300.00", true);

        assertThat(usual.account().balances().projected()).isEqualTo(cny("300.00"));
        assertThat(usual.account().balances().of(Part.DELIVERED_NOT_INVOICED)).isEqualTo(cny("180.00"));
    }

    @Test
    void moreThanTheOrderHasLeftIsRefusedWithTheNumbers() {
        books.place("order", "300.00");
        books.deliver("order", "d1", "100.00", false);
        books.issue("i1", "order", "50.00");

        assertThat(books.issue("i2", "order", "250.01"))
                .isEqualTo(new Outcome.AboveOrder("order", cny("250.01"), cny("250.00")));
        assertThat(books.issue("i2", "nothing", "1.00")).isEqualTo(new Outcome.UnknownOrder("nothing"));
        assertThat(new CreditBooks().issue("i2", "order", "1.00")).isInstanceOf(Outcome.NoAccount.class);
        assertThat(books.entries()).hasSize(4);
    }

    @Test
    void theSameRequestTwiceIsOneInvoice() {
        books.place("order", "300.00");
        books.issue("i1", "order", "100.00");

        assertThat(books.issue("i1", "order", "100.00")).isInstanceOf(Outcome.Repeated.class);
        expect("200.00", "0.00", "100.00", "300.00");
    }

    @Test
    void aTermFromDeliveryCountsFromTheLastDeliveryBilled() {
        var fromDelivery = new PaymentTerm(PaymentTerm.Base.DELIVERY, null, 0, 30, false);
        books.changeTerm(fromDelivery, Invoicing.SEPARATELY, 1);
        books.deliver("order", "d1", cny("10.00"), false, NOON.minus(Duration.ofDays(9)));
        books.deliver("order", "d2", cny("10.00"), true, NOON.minus(Duration.ofDays(4)));
        books.issue("i1", "order", "10.00");
        books.issue("i2", "order", "10.00");

        assertThat(books.currentInvoices().list(books.customer, false, null, 2))
                .extracting(invoice -> invoice.dueOn().toString())
                .containsExactly("2026-01-26", "2026-01-31");
    }

    @Test
    void aReturnTakesOffWhatIsNotInvoicedFirst() {
        books.place("order", "300.00");
        books.deliver("order", "d1", "300.00", true);
        books.issue("i1", "order", "200.00");
        books.giveBack("order", "r1", "130.00", false);

        expect("0.00", "0.00", "170.00", "170.00");
    }

    @Test
    void aRedLetterInvoiceLowersWhatIsOpenAndPutsWhatWasPaidOnAccount() {
        books.place("order", "300.00");
        books.deliver("order", "d1", "300.00", true);
        books.issue("i1", "order", "300.00");
        books.pay("250.00");
        books.reverse("c1", "i1", "80.00", false);

        expect("0.00", "0.00", "0.00", "-30.00");
        assertThat(balance(Part.ON_ACCOUNT)).isEqualTo(cny("-30.00"));
    }

    @Test
    void goodsToBeInvoicedAnewGoBackToWhereTheyWere() {
        books.place("order", "300.00");
        books.deliver("order", "d1", "100.00", false);
        books.issue("i1", "order", "250.00");
        expect("50.00", "0.00", "250.00", "300.00");
        books.reverse("c1", "i1", "250.00", true);

        expect("200.00", "100.00", "0.00", "300.00");
        assertThat(books.issue("i2", "order", "300.00")).isInstanceOf(Outcome.Appended.class);
        books.deliver("order", "d2", "200.00", true);
        expect("0.00", "0.00", "300.00", "300.00");
    }

    @Test
    void nothingIsReservedAnewForAnOrderThatEnded() {
        books.place("order", "300.00");
        books.issue("i1", "order", "300.00");
        books.cancel("order");
        books.reverse("c1", "i1", "300.00", true);

        expect("0.00", "0.00", "0.00", "0.00");
    }

    @Test
    void noMoreOfAnInvoiceIsReversedThanItHolds() {
        books.place("order", "300.00");
        books.issue("i1", "order", "300.00");
        books.reverse("c1", "i1", "200.00", false);

        assertThat(books.reverse("c2", "i1", "100.01", false))
                .isEqualTo(new Outcome.AboveOpen("i1", cny("100.01"), cny("100.00")));
        assertThat(books.reverse("c2", "i9", "1.00", false)).isEqualTo(new Outcome.UnknownInvoice("i9"));
        assertThat(books.reverse("c1", "i1", "200.00", false)).isInstanceOf(Outcome.Repeated.class);
        assertThat(new CreditBooks().reverse("c2", "i1", "1.00", false)).isInstanceOf(Outcome.NoAccount.class);
    }

    @Test
    void anOrderInvoicedBeforeItsPlacingArrivedIsReservedForTheRestOnly() {
        var late = new CreditBooks().invoicedSeparately(new Limit.Unlimited());
        late.deliver("order", "d1", "100.00", false);
        late.issue("i1", "order", "100.00");
        late.place("order", "300.00");

        assertThat(late.account().balances().reserved()).isEqualTo(cny("200.00"));
        assertThat(late.entries().get(2).fact()).isInstanceOf(Fact.Invoiced.class);
    }

    private void expect(String reserved, String delivered, String invoiced, String projected) {
        assertThat(balance(Part.RESERVED)).isEqualTo(cny(reserved));
        assertThat(balance(Part.DELIVERED_NOT_INVOICED)).isEqualTo(cny(delivered));
        assertThat(balance(Part.OPEN_INVOICES)).isEqualTo(cny(invoiced));
        assertThat(books.account().balances().projected()).isEqualTo(cny(projected));
    }

    private Money balance(Part part) {
        return books.account().balances().of(part);
    }
}
