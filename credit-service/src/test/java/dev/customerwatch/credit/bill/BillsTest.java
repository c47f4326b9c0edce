package dev.customerwatch.credit.bill;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.BillPaper.Kind;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.customer.InMemoryKnownCustomers;
import dev.customerwatch.credit.invoice.ReceivePayment.Share;
import dev.customerwatch.credit.receivable.Ageing;
import dev.customerwatch.credit.receivable.Ageing.Bucket;
import dev.customerwatch.credit.receivable.InMemoryItems;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.credit.receivable.Prospects;
import dev.customerwatch.credit.receivable.Receivables;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BillsTest {

    private static final LocalDate TODAY = SHANGHAI.dateOf(NOON);
    private static final LocalDate DUE = TODAY.plusMonths(6);

    private final CreditBooks books = new CreditBooks();

    @BeforeEach
    void open() {
        books.opened(new Limit.Unlimited());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void receivingABillMovesWhatIsOwedAndLeavesTheExposure(Kind kind) {
        var invoice = invoice("order", "100.00");
        var bill = books.receiveBill("1", kind, "130.00");

        assertThat(balance(Part.OPEN_INVOICES)).isEqualTo(cny("0.00"));
        assertThat(balance(Part.ON_ACCOUNT)).isEqualTo(cny("-30.00"));
        assertThat(balance(Part.BILLS)).isEqualTo(cny("130.00"));
        assertThat(exposure()).isEqualTo(cny("100.00"));
        assertThat(((BillFact.Received) last()).allocations())
                .containsExactly(new Allocation(invoice, "order", cny("100.00"), cny("0.00")));
        assertThat(books.bill(bill).state()).isEqualTo(BillState.HELD);
    }

    @Test
    void paysTheInvoicesThatTheCustomerNames() {
        invoice("first", "50.00");
        var second = invoice("second", "80.00");
        books.receiveBill("1", Kind.BANK, "60.00", new Share(second, cny("60.00")));

        assertThat(((BillFact.Received) last()).allocations())
                .containsExactly(new Allocation(second, "second", cny("60.00"), cny("20.00")));
        assertThat(books.receiveBill("b", paper("2", Kind.BANK, "60.00"), new Share(second, cny("20.01"))))
                .isInstanceOf(Outcome.AboveOpen.class);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMERCIAL, ENDORSED, 100.00, 100.00, 0.00",
        "COMMERCIAL, DISCOUNTED, 100.00, 100.00, 0.00",
        "BANK, ENDORSED, 0.00, 0.00, 0.00",
        "BANK, DISCOUNTED, 0.00, 0.00, 0.00",
        "COMMERCIAL, PLEDGED, 100.00, 0.00, 100.00",
        "BANK, PRESENTED, 100.00, 0.00, 100.00",
        "BANK, SETTLED, 0.00, 0.00, 0.00"
    })
    void whatIsPassedOnCountsUntilItIsDueIfACompanyAcceptedIt(
            Kind kind, BillState to, String exposure, String contingent, String held) {
        invoice("order", "100.00");
        var bill = books.receiveBill("1", kind, "100.00");
        books.moveBill(bill, to, null);

        assertThat(exposure()).isEqualTo(cny(exposure));
        assertThat(balance(Part.CONTINGENT_BILLS)).isEqualTo(cny(contingent));
        assertThat(balance(Part.BILLS)).isEqualTo(cny(held));
        assertThat(books.bill(bill).isOnlyShown()).isEqualTo(kind == Kind.BANK && to.isPassedOn());

        books.mature(bill);
        var matured = to.isPassedOn() ? BillState.SETTLED : to;
        assertThat(books.bill(bill).state()).isEqualTo(matured);
        assertThat(balance(Part.CONTINGENT_BILLS)).isEqualTo(cny("0.00"));
        books.mature(bill);
        assertThat(exposure()).isEqualTo(cny(held));
    }

    @ParameterizedTest
    @CsvSource({"HELD, BANK", "PLEDGED, BANK", "PRESENTED, COMMERCIAL", "ENDORSED, BANK", "DISCOUNTED, COMMERCIAL"})
    void whatIsNotPaidIsOwedAgainFromTheBillsDayOnAndKeepsItsAge(BillState from, Kind kind) {
        deliver("old", "100.00", NOON.minus(Duration.ofDays(400)));
        var bill = books.receiveBill("1", kind, "100.00");
        if (from != BillState.HELD) {
            books.moveBill(bill, from, null);
        }
        books.dishonour(bill, null);

        assertThat(exposure()).isEqualTo(cny("100.00"));
        assertThat(balance(Part.OPEN_INVOICES)).isEqualTo(cny("100.00"));
        assertThat(bucket(Ageing.Base.DUE, DUE, Bucket.NOT_DUE)).isEqualTo(cny("100.00"));
        assertThat(bucket(Ageing.Base.DUE, DUE.plusDays(1), Bucket.DAYS_1_30)).isEqualTo(cny("100.00"));
        assertThat(bucket(Ageing.Base.DOCUMENT, TODAY, Bucket.YEARS_1_2)).isEqualTo(cny("100.00"));

        books.pay("100.00");
        assertThat(exposure()).isEqualTo(cny("0.00"));
        assertThat(books.moveBill(bill, BillState.RECOURSE, null)).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void aBillThatWasPassedOnMayComeBackAfterItsDay() {
        invoice("order", "100.00");
        var bill = books.receiveBill("1", Kind.BANK, "100.00");
        books.moveBill(bill, BillState.ENDORSED, null);
        books.mature(bill);
        assertThat(exposure()).isEqualTo(cny("0.00"));

        books.dishonour(bill, null);
        assertThat(exposure()).isEqualTo(cny("100.00"));
        assertThat(books.bill(bill).state()).isEqualTo(BillState.DISHONOURED);
    }

    @Test
    void whatLiesOnAccountIsTakenBackFirstAndTheRestIsOwedInvoiceByInvoice() {
        var first = invoice("first", "60.00");
        var second = invoice("second", "50.00");
        var bill = books.receiveBill("1", Kind.COMMERCIAL, "130.00");
        books.dishonour(bill, cny("50.00"));
        var claims = ((BillFact.Dishonoured) last()).claims();
        assertThat(claims)
                .extracting(BillFact.Claim::paidInvoiceId, BillFact.Claim::amount)
                .containsExactly(tuple(first, cny("30.00")));
        assertThat(balance(Part.ON_ACCOUNT)).isEqualTo(cny("0.00"));

        books.dishonour(bill, null);
        assertThat(((BillFact.Dishonoured) last()).claims())
                .extracting(BillFact.Claim::paidInvoiceId, BillFact.Claim::amount)
                .containsExactly(tuple(first, cny("30.00")), tuple(second, cny("50.00")));
        assertThat(exposure()).isEqualTo(cny("110.00"));
    }

    @Test
    void partsOfABillGoTheirOwnWays() {
        invoice("order", "100.00");
        var bill = books.receiveBill("1", Kind.COMMERCIAL, "100.00");
        books.moveBill(bill, BillState.ENDORSED, cny("30.00"));
        var part = books.bills().stream()
                .filter(each -> each.state() == BillState.ENDORSED)
                .findFirst()
                .orElseThrow();
        books.moveBill(bill, BillState.SETTLED, cny("20.00"));

        assertThat(part.paper().amount()).isEqualTo(cny("30.00"));
        assertThat(part.root()).isEqualTo(bill);
        assertThat(books.bill(bill).paper().amount()).isEqualTo(cny("50.00"));
        assertThat(books.bill(bill).state()).isEqualTo(BillState.HELD);
        assertThat(balance(Part.BILLS)).isEqualTo(cny("50.00"));
        assertThat(balance(Part.CONTINGENT_BILLS)).isEqualTo(cny("30.00"));
        books.mature(part.billId());
        assertThat(exposure()).isEqualTo(cny("50.00"));
        assertThat(books.moveBill(bill, BillState.ENDORSED, cny("50.01"))).isInstanceOf(Outcome.BillPart.class);
    }

    @Test
    void theSameUnitsAreTakenOnce() {
        books.receiveBill("1", Kind.BANK, "10.00");
        var before = books.newest();
        assertThat(books.receiveBill(Uuids.next(), paper("1", Kind.BANK, "5.00")))
                .isInstanceOf(Outcome.BillKnown.class);
        assertThat(books.newest()).isEqualTo(before);
    }

    @Test
    void aBillDueInThePastIsRefusedAndWhatIsDueGoesToItsAcceptorOnly() {
        var late = DUE.plusDays(1).atTime(12, 0).atZone(SHANGHAI.zone()).toInstant();
        var bill = books.receiveBill("1", Kind.BANK, "10.00");
        for (var to : new BillState[] {BillState.ENDORSED, BillState.DISCOUNTED, BillState.PLEDGED}) {
            assertThat(books.moveBill(bill, to, null, late)).isEqualTo(new Outcome.BillMatured(DUE, DUE.plusDays(1)));
        }
        assertThat(books.moveBill(bill, BillState.PRESENTED, null, late)).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void statesFollowEachOtherAsTheyMay() {
        var bill = books.receiveBill("1", Kind.BANK, "10.00");
        assertThat(books.moveBill(bill, BillState.RECOURSE, null))
                .isEqualTo(new Outcome.BillInState(bill, BillState.HELD, BillState.RECOURSE));
        books.moveBill(bill, BillState.PLEDGED, null);
        assertThat(books.moveBill(bill, BillState.ENDORSED, null)).isInstanceOf(Outcome.BillInState.class);
        books.moveBill(bill, BillState.HELD, null);
        books.moveBill(bill, BillState.SETTLED, null);
        assertThat(books.dishonour(bill, null)).isInstanceOf(Outcome.BillInState.class);
        assertThat(books.moveBill("none", BillState.SETTLED, null)).isEqualTo(new Outcome.UnknownBill("none"));
    }

    @Test
    void whatABillBroughtIsPaidBackOnlyWhenItWasPaid() {
        var bill = books.receiveBill("1", Kind.BANK, "10.00");
        assertThat(books.refund("r1", bill, "5.00")).isEqualTo(new Outcome.BillUnpaid(bill));
        books.moveBill(bill, BillState.SETTLED, null);
        assertThat(books.refund("r2", bill, "5.00")).isInstanceOf(Outcome.Appended.class);
    }

    private String invoice(String order, String amount) {
        deliver(order, amount, NOON);
        return ((Fact.Invoiced) last()).invoiceId();
    }

    private void deliver(String order, String amount, Instant at) {
        books.deliver(order, "d-" + order, cny(amount), true, at);
    }

    private Fact last() {
        return books.entries().getLast().fact();
    }

    private Money balance(Part part) {
        return books.account().balances().of(part);
    }

    private Money exposure() {
        return books.account().balances().exposure();
    }

    private Money bucket(Ageing.Base base, LocalDate day, Bucket bucket) {
        var receivables = new Receivables(
                new ItemReading(books.ledgers, new InMemoryItems(), SHANGHAI),
                books.ledgers,
                new InMemoryKnownCustomers(),
                (customer, items, on) -> Prospects.Prospect.NONE);
        return receivables
                .ageing(base, day, customer -> true)
                .getFirst()
                .total()
                .of(bucket);
    }
}
