package dev.customerwatch.credit.invoice;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.invoice.ReceivePayment.Share;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private final CreditBooks books = new CreditBooks();

    @BeforeEach
    void open() {
        books.opened(new Limit.Unlimited());
    }

    @Test
    void paysWhatIsDueFirstAndKeepsTheRestOnAccount() {
        var late = invoice("late", "100.00", 5);
        var early = invoice("early", "50.00", 1);
        books.pay("170.00");

        assertThat(paid().allocations())
                .containsExactly(
                        new Allocation(early, "early", cny("50.00"), cny("0.00")),
                        new Allocation(late, "late", cny("100.00"), cny("0.00")));
        assertThat(paid().unallocated()).isEqualTo(cny("20.00"));
        assertThat(balance(Part.OPEN_INVOICES)).isEqualTo(cny("0.00"));
        assertThat(balance(Part.ON_ACCOUNT)).isEqualTo(cny("-20.00"));
        assertThat(books.account().balances().exposure()).isEqualTo(cny("-20.00"));
    }

    @Test
    void paysInPart() {
        var invoice = invoice("order", "100.00", 1);
        books.pay("30.00");
        books.pay("30.00");

        assertThat(paid().allocations()).containsExactly(new Allocation(invoice, "order", cny("30.00"), cny("40.00")));
    }

    @Test
    void paysTheInvoicesThatThePayerNames() {
        invoice("early", "50.00", 1);
        var late = invoice("late", "100.00", 5);
        books.pay("p1", cny("80.00"), new Share(late, cny("60.00")));

        assertThat(paid().allocations()).containsExactly(new Allocation(late, "late", cny("60.00"), cny("40.00")));
        assertThat(paid().unallocated()).isEqualTo(cny("20.00"));
    }

    @Test
    void refusesToAllocateMoreThanIsOpenOrPaidOrToAnUnknownInvoice() {
        var invoice = invoice("order", "100.00", 1);
        var before = books.newest();

        assertThat(books.pay("p1", cny("500.00"), new Share(invoice, cny("100.01"))))
                .isEqualTo(new Outcome.AboveOpen(invoice, cny("100.01"), cny("100.00")));
        assertThat(books.pay("p2", cny("50.00"), new Share(invoice, cny("50.01"))))
                .isEqualTo(new Outcome.AboveAmount(cny("50.01"), cny("50.00")));
        assertThat(books.pay("p3", cny("50.00"), new Share("elsewhere", cny("1.00"))))
                .isEqualTo(new Outcome.UnknownInvoice("elsewhere"));
        assertThat(books.pay("p4", Money.of("50.00", "EUR"))).isInstanceOf(Outcome.NoRate.class);
        assertThat(books.pay("p5", cny("50.00"), new Share(invoice, Money.of("1.00", "EUR"))))
                .isInstanceOf(Outcome.OtherCurrency.class);
        assertThat(books.newest()).isEqualTo(before);
    }

    @Test
    void refusesAnInvoiceOfAnotherCustomer() {
        var neighbour = new CreditBooks("neighbour", books.ledgers, books.invoices).opened(new Limit.Unlimited());
        neighbour.deliver("order", "d", "10.00", true);
        var foreign = ((Fact.Invoiced) neighbour.entries().getLast().fact()).invoiceId();
        neighbour.currentInvoices();

        assertThat(books.pay("p1", cny("10.00"), new Share(foreign, cny("10.00"))))
                .isEqualTo(new Outcome.UnknownInvoice(foreign));
    }

    @Test
    void aRepeatedPaymentIsBookedOnce() {
        invoice("order", "100.00", 1);
        var first = (Outcome.Appended) books.pay("p1", cny("100.00"));

        assertThat(books.pay("p1", cny("100.00"))).isEqualTo(new Outcome.Repeated(first.entry()));
        assertThat(books.account().balances().exposure()).isEqualTo(cny("0.00"));
    }

    @Test
    void paymentsAreAboveZeroAndNameAnInvoiceOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> books.pay("0.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> books.pay("p1", cny("2.00"), new Share("i", cny("1.00")), new Share("i", cny("1.00"))));
    }

    @Test
    void aReturnReducesTheOrdersOpenInvoicesAndTheRestStaysOnAccount() {
        var first = invoice("order", "100.00", 1);
        invoice("other", "100.00", 0);
        books.pay("p1", cny("70.00"), new Share(first, cny("70.00")));
        books.giveBack("order", "r1", "50.00", false);

        var credited = (Fact.Credited) books.entries().getLast().fact();
        assertThat(credited.allocations()).containsExactly(new Allocation(first, "order", cny("30.00"), cny("0.00")));
        assertThat(balance(Part.OPEN_INVOICES)).isEqualTo(cny("100.00"));
        assertThat(balance(Part.ON_ACCOUNT)).isEqualTo(cny("-20.00"));
    }

    @Test
    void aReturnOfGoodsPaidInCashMovesNothing() {
        books.deliverForCash("order", "d1", "100.00");
        books.giveBack("order", "r1", "50.00", true);

        assertThat(books.entries().getLast().fact()).isInstanceOf(Fact.Credited.class);
        assertThat(books.entries().getLast().postings()).isEmpty();
    }

    @Test
    void aRedeliveredReturnIsCreditedOnce() {
        invoice("order", "100.00", 1);
        books.giveBack("order", "r1", "50.00", false);

        assertThat(books.giveBack("order", "r1", "50.00", false)).isInstanceOf(Outcome.Repeated.class);
        assertThat(books.account().balances().exposure()).isEqualTo(cny("50.00"));
    }

    @Test
    void aLargePaymentGoesToTwoHundredInvoicesAtMost() {
        for (var order = 0; order < 201; order++) {
            invoice("order" + order, "1.00", 1);
        }
        books.pay("201.00");

        assertThat(paid().allocations()).hasSize(200);
        assertThat(paid().unallocated()).isEqualTo(cny("1.00"));
    }

    @Test
    void listsInvoicesAsTheyFallDue() {
        var late = invoice("late", "100.00", 5);
        var early = invoice("early", "50.00", 1);
        books.pay("50.00");
        var invoices = books.currentInvoices();

        assertThat(ids(invoices.list(books.customer, false, null, 10))).containsExactly(early, late);
        assertThat(ids(invoices.list(books.customer, true, null, 10))).containsExactly(late);
    }

    private String invoice(String order, String total, int daysLater) {
        books.deliver(order, "d:" + order, cny(total), true, NOON.plus(Duration.ofDays(daysLater)));
        return ((Fact.Invoiced) books.entries().getLast().fact()).invoiceId();
    }

    private Fact.Paid paid() {
        return (Fact.Paid) books.entries().getLast().fact();
    }

    private Money balance(Part part) {
        return books.account().balances().of(part);
    }

    private static List<String> ids(List<Invoice> invoices) {
        return invoices.stream().map(Invoice::invoiceId).toList();
    }
}
