package dev.customerwatch.credit.account;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Ledgers.Appending;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.invoice.ReceivePayment;
import dev.customerwatch.credit.receivable.InMemoryItems;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every store of ledgers does. */
public abstract class LedgersContract {

    private final String customer = Uuids.next();

    /** The ledgers as one instance of the service sees them. */
    protected abstract Ledgers ledgers();

    /** The same ledgers as another instance sees them. */
    protected abstract Ledgers otherInstance();

    @Test
    void nobodyHasALedgerAtFirst() {
        assertThat(ledgers().newest(customer)).isEqualTo(new Account.NotOpened(customer, 0));
        assertThat(ledgers().after(customer, 0, null, 10)).isEmpty();
    }

    @Test
    void keepsEveryKindOfEntryAsItWasWritten() {
        var written = books(ledgers());
        written.place("unknown", "1.00");
        written.opened(upTo("100.00"));
        written.limitPart(Part.OPEN_INVOICES, "10.00");
        written.place("part", "20.00");
        written.limitPart(Part.OPEN_INVOICES, null);
        written.place("order", "80.00");
        written.place("big", "200.00");
        written.release("big", "200.00");
        written.cancel("big");
        written.deliver("order", "d1", "80.00", true);
        written.deliverForCash("cash", "d2", "5.00");
        written.giveBack("order", "r1", "10.00", false);
        written.pay("90.00");
        written.changeLimit(new Limit.None());
        written.place("held", "1.00");
        written.changeLimit(new Limit.NotDecided());
        written.place("undecided", "1.00");
        written.changeLimit(new Limit.Unlimited());
        written.changeTerm(new PaymentTerm(PaymentTerm.Base.INVOICE_RECEIPT, 25, 1, 2, true));
        written.deliver("third", "d3", "2.00", true);
        written.date(invoice(written.entries().getLast()), LocalDate.parse("2026-01-30"));
        written.dispute(invoice(written.entries().get(written.entries().size() - 2)), "1.00");
        written.changeTerm(
                PaymentTerm.ofDays(30), Invoicing.SEPARATELY, written.newest().seq());
        written.place("fourth", "50.00");
        written.deliver("fourth", "d4", "20.00", false);
        written.issue("i4", "fourth", "30.00");
        written.markOverdue("i4", NOON.plus(Duration.ofDays(40)));
        written.reverse("c4", "i4", "25.00", true);
        written.pay("p4", cny("9.00"), new ReceivePayment.Share("i4", cny("2.00")));
        var payment = ((Fact.Paid) written.entries().getLast().fact()).paymentId();
        written.allocate("a4", payment, new ReceivePayment.Share("i4", cny("2.00")));
        written.refund("f4", payment, "5.00");
        written.writeOff("w4", "i4", "1.00");
        written.grant("70.00", NOON.plusSeconds(60), NOON);
        written.due().endLimits(customer, NOON.plusSeconds(60));
        written.plan("85.00", NOON.plusSeconds(90), NOON.plusSeconds(95));
        written.plan("86.00", NOON.plusSeconds(99), null);
        written.withdrawPlan(written.newest().seq());
        written.due().endLimits(customer, NOON.plusSeconds(90));
        written.changeLimit(upTo("80.00"), NOON.plusSeconds(120), NOON.plusSeconds(91));
        written.due().endLimits(customer, NOON.plusSeconds(120));
        written.status(Standing.Status.SUSPENDED);
        written.place("suspended", "1.00");
        written.grant("75.00", NOON.plusSeconds(180), NOON);
        written.supply(true);
        written.deliver("fifth", "d5", "30.00", true);
        written.issue("i5", "fifth", "30.00");
        var bill = written.receiveBill("1", BillPaper.Kind.COMMERCIAL, "40.00");
        written.moveBill(bill, BillState.DISCOUNTED, cny("15.00"));
        written.dishonour(bill, null);
        written.moveBill(bill, BillState.RECOURSE, null);
        written.limitPart(Part.STANDING_STOCK, "10.00");
        written.deliver("sixth", "d9", "8.00", true);
        written.placeStock("s6", "sixth", "5.00");
        written.sellStock("v6", "s6", "2.00");
        written.place("stopped", "1.00");
        written.supply(false);
        written.usd("2026-01-05", "7.1");
        written.deliver("dollars", "d6", Money.of("1.00", "USD"), true, NOON);
        var items = new ItemReading(ledgers(), new InMemoryItems(), CreditBooks.SHANGHAI);
        written.revaluation(items).value(written.usd("2026-01-05", "7.25"), NOON);

        // and what stands in the ledgers of groups and of their members
        append(new GroupFact.Formed("Jiangnan", "controller1"));
        append(new GroupFact.Joined("group", null, "controller1"));
        append(new GroupFact.Left("group", cny("-1.00"), "controller1"));
        append(new GroupFact.RoomTaken(customer, cny("1.00"), asked(null, null)));
        append(new GroupFact.RoomTaken(customer, cny("1.00"), asked("event", new Fact.Waiver("m", "r"))));
        append(new GroupFact.RoomReleased(customer, cny("1.00"), "order", "placed:order"));
        append(new GroupFact.MemberMoved(customer, 7, "order", "placed:order", null, Particulars.NONE));
        append(new GroupFact.MemberMoved(customer, 8, null, null, cny("12.50"), particulars()));

        var read = books(otherInstance());
        assertThat(read.entries()).hasSize(66).isEqualTo(written.entries());
        assertThat(read.newest())
                .isEqualTo(written.newest())
                .isEqualTo(read.entries().getLast().after());
        assertThat(written.entries().stream()
                        .map(entry -> EntryKind.of(entry.fact()))
                        .distinct())
                .containsExactlyInAnyOrder(EntryKind.values());
    }

    @Test
    void findsEntriesByCauseOrderPlaceAndDocument() {
        var books = books(ledgers()).opened(upTo("100.00"));
        books.place("order", "80.00");
        books.place("other", "10.00");
        books.cancel("order");

        assertThat(seqs(ledgers().ofOrder(customer, "order"))).containsExactly(2L, 4L);
        assertThat(seqs(ledgers().after(customer, 1, null, 2))).containsExactly(2L, 3L);
        assertThat(seqs(ledgers().after(customer, 2, "order", 10))).containsExactly(4L);
        assertThat(ledgers().byCause(customer, "placed:other").map(Entry::seq)).contains(3L);
        assertThat(ledgers().byCause(customer, "placed:nothing")).isEmpty();
    }

    @Test
    void findsTheEntriesAboutLimits() {
        var books = books(ledgers()).opened(upTo("100.00"));
        books.place("order", "80.00");
        books.changeLimit(upTo("200.00"));
        books.grant("300.00", NOON.plusSeconds(60), NOON);
        books.supply(true);

        assertThat(seqs(ledgers().aboutLimits(customer))).containsExactly(1L, 3L, 4L);
        ledgers().done(customer, 4, null);
        ledgers().done(customer, 4, NOON);
        ledgers().done(customer, 4, null);
        assertThat(ledgers().aboutLimits(customer)).hasSize(3);
        assertThat(ledgers().aboutLimits("nobody")).isEmpty();
    }

    @Test
    void listsTheAccountsThatWereOpened() {
        books(ledgers()).place("order", "1.00");
        var before = customer.substring(0, customer.length() - 1);
        assertThat(ledgers().accounts(before, 1)).doesNotContain(customer);
        books(ledgers()).opened(upTo("100.00"));

        assertThat(otherInstance().accounts(before, 1_000)).contains(customer);
        assertThat(ledgers().accounts(customer, 1_000)).doesNotContain(customer);
    }

    @Test
    void findsHeldOrdersUntilTheyAreStruckOff() {
        var books = books(ledgers()).opened(upTo("100.00"));
        books.place("first", "200.00");
        books.place("second", "300.00");
        books.ask("first", "200.00", 1);
        assertThat(seqs(ledgers().held(customer))).containsExactly(2L, 3L, 4L);

        ledgers().noLongerHeld(customer, "first");
        assertThat(seqs(otherInstance().held(customer))).containsExactly(3L);
        assertThat(ledgers().held("nobody")).isEmpty();
    }

    @Test
    void aPlaceAndACauseAreTakenOnce() {
        books(ledgers()).opened(upTo("100.00"));
        var head = ledgers().newest(customer);
        var first = reserved(head, "first");

        assertThat(ledgers().append(first)).isInstanceOf(Appending.Stored.class);
        assertThat(otherInstance().append(reserved(head, "second"))).isInstanceOf(Appending.Taken.class);
        var again = reserved(otherInstance().newest(customer), "first");
        assertThat(otherInstance().append(again)).isEqualTo(new Appending.Known(first));
        assertThat(ledgers().after(customer, 0, null, 10)).hasSize(2);
    }

    @Test
    void anInstanceThatLagsBehindDecidesAnew() {
        var one = books(ledgers()).opened(upTo("100.00"));
        var other = books(otherInstance());
        other.place("a", "60.00");
        one.place("b", "30.00");

        assertThat(one.place("c", "10.01")).isInstanceOf(Outcome.Appended.class);
        assertThat(other.place("d", "10.00")).isInstanceOf(Outcome.Appended.class);
        assertThat(one.newest()).isEqualTo(other.newest());
        assertThat(one.account().balances().reserved()).isEqualTo(cny("100.00"));
    }

    @RepeatedTest(3)
    void ofTwentyOrdersRacingForRoomForTenExactlyTenAreReserved() throws Exception {
        var one = books(ledgers()).opened(upTo("1000.00"));
        var other = books(otherInstance());
        all(IntStream.range(0, 20)
                .<Callable<Outcome>>mapToObj(
                        order -> () -> (order % 2 == 0 ? one : other).place("order" + order, "100.00"))
                .toList());

        assertThat(one.account().balances().reserved()).isEqualTo(cny("1000.00"));
        assertThat(one.entries().stream().map(entry -> EntryKind.of(entry.fact())))
                .hasSize(21)
                .filteredOn(EntryKind.RESERVED::equals)
                .hasSize(10);
    }

    @Test
    void ofTwentyOrdersRacingForRoomForTenInAPartExactlyTenAreReserved() throws Exception {
        var one = books(ledgers()).opened(new Limit.Unlimited());
        var other = books(otherInstance());
        one.limitPart(Part.OPEN_INVOICES, "1000.00");
        all(IntStream.range(0, 20)
                .<Callable<Outcome>>mapToObj(
                        order -> () -> (order % 2 == 0 ? one : other).place("order" + order, "100.00"))
                .toList());

        assertThat(one.account().balances().reserved()).isEqualTo(cny("1000.00"));
    }

    @Test
    void ofTwentyDeliveriesRacingForRoomForTenExactlyTenBecomeStandingStock() throws Exception {
        var one = books(ledgers()).invoicedSeparately(new Limit.Unlimited());
        var other = books(otherInstance());
        one.limitPart(Part.STANDING_STOCK, "1000.00");
        IntStream.range(0, 20).forEach(order -> one.deliver("order" + order, "d" + order, "100.00", true));
        all(IntStream.range(0, 20)
                .<Callable<Outcome>>mapToObj(order ->
                        () -> (order % 2 == 0 ? one : other).placeStock("s" + order, "order" + order, "100.00"))
                .toList());

        assertThat(one.account().balances().of(Part.STANDING_STOCK)).isEqualTo(cny("1000.00"));
        assertThat(one.account().balances().of(Part.DELIVERED_NOT_INVOICED)).isEqualTo(cny("1000.00"));
    }

    @RepeatedTest(5)
    void aCancellationRacingThePlacingLeavesNothingReserved() throws Exception {
        var one = books(ledgers()).opened(upTo("1000.00"));
        var other = books(otherInstance());
        all(List.of(
                () -> one.place("order", "100.00"),
                () -> other.cancel("order"),
                () -> other.place("order", "100.00"),
                () -> one.cancel("order")));

        assertThat(one.account().balances().reserved()).isEqualTo(cny("0.00"));
        assertThat(one.entries()).hasSize(3);
    }

    @Test
    void parallelPaymentsAndDeliveriesAddUp() throws Exception {
        var one = books(ledgers()).opened(new Limit.Unlimited());
        var other = books(otherInstance());
        all(IntStream.range(0, 20)
                .<Callable<Outcome>>mapToObj(index -> () ->
                        index % 2 == 0 ? one.deliver("order" + index, "d" + index, "100.00", true) : other.pay("30.00"))
                .toList());

        assertThat(one.account().balances().exposure()).isEqualTo(cny("700.00"));
        assertThat(one.entries()).hasSize(21);
    }

    private CreditBooks books(Ledgers ledgers) {
        return new CreditBooks(customer, ledgers, new InMemoryInvoices());
    }

    private void append(GroupFact fact) {
        var head = ledgers().newest(customer);
        var cause = Cause.request("group:" + (head.seq() + 1), NOON);
        var after = fact instanceof GroupFact.Joined joined && head instanceof Account.Open open
                ? open.inGroup(joined.groupId())
                : head.posted(List.of());
        assertThat(ledgers().append(new Entry(after, cause, fact, List.of()))).isInstanceOf(Appending.Stored.class);
    }

    private static Particulars particulars() {
        return new Particulars(
                List.of(
                        new Particulars.OnInvoice("i1", cny("-1.00"), LocalDate.parse("2026-02-01"), cny("0.50")),
                        new Particulars.OnInvoice("i2", null, null, null)),
                List.of("order"),
                List.of("another"),
                List.of(new Particulars.Unpaid("bill", List.of("i1")), new Particulars.Unpaid("bill2", List.of())));
    }

    private static GroupFact.Asked asked(@Nullable String event, Fact.@Nullable Waiver waiver) {
        return new GroupFact.Asked("order", cny("1.00"), "placed:order", NOON, NOON, event, true, false, waiver);
    }

    private static String invoice(Entry entry) {
        return ((Fact.Invoiced) entry.fact()).invoiceId();
    }

    private static Entry reserved(Account head, String order) {
        var cause = Cause.event("placed:" + order, NOON, NOON, Uuids.next());
        var postings = List.of(new Posting(Part.RESERVED, order, cny("10.00")));
        return Entry.following(head, cause, new Fact.Reserved(order, cny("10.00"), null), postings);
    }

    private static List<Long> seqs(List<Entry> entries) {
        return entries.stream().map(Entry::seq).toList();
    }

    private static void all(List<Callable<Outcome>> commands) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> outcome : threads.invokeAll(commands)) {
                outcome.get();
            }
        }
    }
}
