package dev.customerwatch.credit.invoice;

import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Fapiao;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of invoices does. */
public abstract class InvoicesContract {

    private static final LocalDate DAY = LocalDate.parse("2026-01-05");
    private static final PaymentTerm AWAITING = new PaymentTerm(PaymentTerm.Base.ACCEPTANCE, 25, 1, 2, true);
    private static final Fapiao FAPIAO = new Fapiao("25112000000012345678", Fapiao.Kind.SPECIAL);
    private static final Dispute DISPUTE = new Dispute(cny("1.00"), "short");

    private final String customer = Uuids.next();

    protected abstract Invoices invoices();

    @Test
    void keepsAnInvoiceAsItWasIssued() {
        var invoice = issued("order", 0, 1);

        assertThat(invoices().find(customer, List.of(invoice.invoiceId(), "other")))
                .containsExactly(invoice);
        assertThat(invoices().find("neighbour", List.of(invoice.invoiceId()))).isEmpty();
        assertThat(invoices().find(invoice.invoiceId())).contains(invoice);
        invoices().marked(invoice);
        assertThat(invoices().find(invoice.invoiceId())).contains(invoice);
    }

    @Test
    void aChangeDoneTwiceOrLateDoesNoHarm() {
        var invoice = issued("order", 0, 1);
        reduce(invoice, "60.00", 3);
        reduce(invoice, "20.00", 5);
        reduce(invoice, "60.00", 3);
        invoices().apply(new InvoiceChange.Issued(invoice));

        assertThat(found(invoice).open()).isEqualTo(cny("20.00"));
        assertThat(found(invoice).seq()).isEqualTo(5);
    }

    @Test
    void aLaterDueDateMovesAnInvoiceInTheList() {
        var first = issued("order", 1, 1);
        var second = issued("order", 2, 2);
        invoices().apply(new InvoiceChange.Rescheduled(first.invoiceId(), DAY.plusDays(3), 3));
        invoices().apply(new InvoiceChange.Rescheduled(first.invoiceId(), DAY, 2));

        assertThat(found(first).dueOn()).isEqualTo(DAY.plusDays(3));
        assertThat(invoices().list(customer, true, null, 2))
                .extracting(Invoice::invoiceId)
                .containsExactly(second.invoiceId(), first.invoiceId());
    }

    @Test
    void aDisputeComesAndGoes() {
        var invoice = issued("order", 1, 1);
        invoices().apply(new InvoiceChange.Disputed(invoice.invoiceId(), null, 2));
        assertThat(found(invoice).dispute()).isNull();
        invoices().apply(new InvoiceChange.Disputed(invoice.invoiceId(), DISPUTE, 4));
        invoices().apply(new InvoiceChange.Disputed(invoice.invoiceId(), null, 3));

        assertThat(found(invoice).dispute()).isEqualTo(DISPUTE);
        assertThat(found(invoice).open()).isEqualTo(invoice.open());
    }

    @Test
    void theCursorNeverGoesBack() {
        assertThat(invoices().readTo(customer)).isZero();
        invoices().setReadTo(customer, 7);
        invoices().setReadTo(customer, 5);

        assertThat(invoices().readTo(customer)).isEqualTo(7);
    }

    @Test
    void listsByDueDatePageByPage() {
        var third = issued("order", 9, 1);
        var first = issued("order", 2, 2);
        var second = issued("other", 2, 3);

        var page = invoices().list(customer, false, null, 2);
        assertThat(page).containsExactly(first, second);
        assertThat(invoices().list(customer, false, Invoices.Place.of(second), 2))
                .containsExactly(third);
        assertThat(invoices().ofOrder(customer, "order")).containsExactly(first, third);
    }

    @Test
    void leavesOutWhatIsSettled() {
        var open = issued("order", 9, 1);
        var settled = issued("order", 2, 2);
        reduce(settled, "0.00", 3);

        assertThat(invoices().list(customer, true, null, 10)).containsExactly(open);
        assertThat(invoices().list(customer, false, null, 10)).hasSize(2);
    }

    private Invoice issued(String order, int days, long seq) {
        Money amount = cny("100.00");
        var invoice = new Invoice(
                Uuids.next(),
                customer,
                order,
                Uuids.next(),
                amount,
                amount,
                DAY,
                DAY.plusDays(days),
                false,
                AWAITING,
                FAPIAO,
                DISPUTE,
                seq);
        invoices().apply(new InvoiceChange.Issued(invoice));
        return invoice;
    }

    private void reduce(Invoice invoice, String open, long seq) {
        invoices().apply(new InvoiceChange.Reduced(invoice.invoiceId(), cny(open), seq));
    }

    private Invoice found(Invoice invoice) {
        return invoices().find(customer, List.of(invoice.invoiceId())).getFirst();
    }
}
