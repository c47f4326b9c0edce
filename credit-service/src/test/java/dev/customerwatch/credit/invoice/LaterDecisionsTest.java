package dev.customerwatch.credit.invoice;

import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.invoice.ReceivePayment.Share;
import dev.customerwatch.money.Money;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is decided later about open amounts. */
class LaterDecisionsTest {

    private final CreditBooks books = new CreditBooks();

    @BeforeEach
    void oneInvoiceAndAnAdvance() {
        books.opened(upTo("1000.00")).pay("30.00");
        books.deliver("order", "d1", "100.00", true);
    }

    @Test
    void whatLiesOnAccountIsSetAgainstInvoicesAndTheExposureStays() {
        assertThat(books.allocate("a1", payment())).isInstanceOf(Outcome.Appended.class);

        assertThat(balance(Part.ON_ACCOUNT)).isEqualTo(cny("0.00"));
        assertThat(balance(Part.OPEN_INVOICES)).isEqualTo(cny("70.00"));
        assertThat(books.account().balances().exposure()).isEqualTo(cny("70.00"));
        assertThat(books.entries().getLast().changesExposure()).isFalse();
    }

    @Test
    void anAllocationNamesInvoicesAndLeavesTheRest() {
        books.allocate("a1", payment(), new Share(invoice(), cny("10.00")));
        assertThat(balance(Part.ON_ACCOUNT)).isEqualTo(cny("-20.00"));

        assertThat(books.allocate("a2", payment(), new Share(invoice(), cny("20.01"))))
                .isEqualTo(new Outcome.AboveAmount(cny("20.01"), cny("20.00")));
        assertThat(books.allocate("a2", "nothing")).isEqualTo(new Outcome.UnknownReceipt("nothing"));
        assertThat(books.allocate("a2", payment(), new Share("i9", cny("1.00"))))
                .isEqualTo(new Outcome.UnknownInvoice("i9"));
        assertThat(books.allocate("a1", payment())).isInstanceOf(Outcome.Repeated.class);
    }

    @Test
    void thereIsNothingToSetWhereNothingIsLeft() {
        books.allocate("a1", payment());

        assertThat(books.allocate("a2", payment())).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void whatLiesOnAccountMayBePaidBack() {
        books.refund("f1", payment(), "10.00");

        assertThat(balance(Part.ON_ACCOUNT)).isEqualTo(cny("-20.00"));
        assertThat(books.refund("f2", payment(), "20.01"))
                .isEqualTo(new Outcome.AboveAmount(cny("20.01"), cny("20.00")));
        assertThat(books.refund("f2", "nothing", "1.00")).isEqualTo(new Outcome.UnknownReceipt("nothing"));
        assertThat(books.refund("f1", payment(), "10.00")).isInstanceOf(Outcome.Repeated.class);
    }

    @Test
    void aWriteOffLowersTheDebtInPartOrWhole() {
        books.writeOff("w1", invoice(), "40.00");
        books.writeOff("w2", invoice(), "60.00");

        assertThat(balance(Part.OPEN_INVOICES)).isEqualTo(cny("0.00"));
        assertThat(books.writeOff("w3", invoice(), "0.01"))
                .isEqualTo(new Outcome.AboveOpen(invoice(), cny("0.01"), cny("0.00")));
        assertThat(books.writeOff("w3", "i9", "0.01")).isEqualTo(new Outcome.UnknownInvoice("i9"));
        assertThat(books.writeOff("w1", invoice(), "40.00")).isInstanceOf(Outcome.Repeated.class);
    }

    @Test
    void whatIsInDisputeIsFlaggedAndStaysExposure() {
        books.dispute(invoice(), "40.00");
        assertThat(read().dispute()).isEqualTo(new Dispute(cny("40.00"), "short"));
        assertThat(books.account().balances().exposure()).isEqualTo(cny("70.00"));

        assertThat(books.dispute(invoice(), "40.00")).isInstanceOf(Outcome.Unchanged.class);
        assertThat(books.dispute(invoice(), "100.01"))
                .isEqualTo(new Outcome.AboveOpen(invoice(), cny("100.01"), cny("100.00")));
        books.dispute(invoice(), "0.00");
        assertThat(read().dispute()).isNull();
        assertThat(books.dispute("i9", "1.00")).isEqualTo(new Outcome.UnknownInvoice("i9"));
    }

    @Test
    void nothingIsDecidedWithoutAnAccount() {
        var none = new CreditBooks();

        assertThat(List.of(
                        none.allocate("a", "p"),
                        none.refund("f", "p", "1.00"),
                        none.writeOff("w", "i", "1.00"),
                        none.dispute("i", "1.00")))
                .allMatch(Outcome.NoAccount.class::isInstance);
    }

    private String payment() {
        return ((Fact.Paid) books.entries().get(1).fact()).paymentId();
    }

    private String invoice() {
        return read().invoiceId();
    }

    private Invoice read() {
        return books.currentInvoices().list(books.customer, false, null, 1).getFirst();
    }

    private Money balance(Part part) {
        return books.account().balances().of(part);
    }
}
