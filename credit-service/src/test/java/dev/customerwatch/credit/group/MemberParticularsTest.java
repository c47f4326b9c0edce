package dev.customerwatch.credit.group;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.GroupFact.MemberMoved;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Particulars;
import dev.customerwatch.credit.account.Particulars.OnInvoice;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.invoice.ReceivePayment;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a group hears of its members beside amounts. */
class MemberParticularsTest {

    private final GroupCase jiangnan = new GroupCase(
                    GroupCase.fresh(), new InMemoryLedgers(), new InMemoryLedgers(), new InMemoryGroups())
            .formed(upTo("1000.00"));

    @Test
    void tellsWhenInvoicesFallDueAndWhatOfThemIsInDispute() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        one.deliver("order", "d1", "100.00", true);
        var invoice = invoice(one);
        one.dispute(invoice, "40.00");
        one.pay("p1", cny("30.00"), new ReceivePayment.Share(invoice, cny("30.00")));
        jiangnan.follow(one);

        assertThat(heard().invoices())
                .containsExactlyInAnyOrder(
                        new OnInvoice(invoice, cny("100.00"), LocalDate.parse("2026-02-04"), null),
                        new OnInvoice(invoice, null, null, cny("40.00")),
                        new OnInvoice(invoice, cny("-30.00"), null, null));
    }

    @Test
    void tellsWhichOrdersWaitUntilTheyPass() {
        var one = jiangnan.member("one", upTo("10.00"));
        one.place("order", "20.00");
        jiangnan.follow(one);
        assertThat(waiting()).containsExactly("order");

        one.release("order", "20.00");
        jiangnan.follow(one);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anOrderThatWasCancelledOrRefusedWaitsNoLonger() {
        var one = jiangnan.member("one", upTo("10.00"));
        one.place("order", "20.00");
        one.cancel("order");
        jiangnan.follow(one);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anOrderWhoseReleaseWasFollowedFirstDoesNotWait() {
        jiangnan.member("one", upTo("10.00"));
        var one = new CreditBooks("one", jiangnan.customers, new InMemoryInvoices()); // whom nobody follows at once
        one.place("order", "20.00");
        one.cancel("order");
        var entries = one.entries();
        entries.reversed().forEach(entry -> jiangnan.rooms.follow(entry, NOON));
        assertThat(entries.reversed().get(1).fact()).isInstanceOf(Fact.Held.class);
        assertThat(waiting()).isEmpty();
        assertThat(heard().ordersHeld()).isEmpty();
    }

    @Test
    void tellsWhichBillsCameBackAndWhatIsOwedAgainBecauseOfThem() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        one.deliver("order", "d1", "100.00", true);
        var bill = one.receiveBill(
                "1", BillPaper.Kind.COMMERCIAL, "100.00", new ReceivePayment.Share(invoice(one), cny("100.00")));
        one.dishonour(bill, null);
        jiangnan.follow(one);

        var unpaid = heard().dishonouredBills();
        assertThat(unpaid).hasSize(1);
        var again = unpaid.getFirst().invoiceIds();
        assertThat(again).hasSize(1);
        assertThat(heard().invoices())
                .contains(new OnInvoice(again.getFirst(), cny("100.00"), LocalDate.parse("2026-07-05"), null));
        assertThat(owed()).containsOnlyKeys(again.getFirst());
    }

    @Test
    void aMemberComesWithAllThatIsOpenAndTakesItAlongWhenItGoes() {
        var two = jiangnan.customer("two").opened(upTo("100.00"));
        two.deliver("first", "d1", "60.00", true);
        var paid = invoice(two);
        two.pay("p1", cny("60.00"), new ReceivePayment.Share(paid, cny("60.00")));
        two.deliver("second", "d2", "100.00", true);
        var open = invoice(two);
        two.dispute(open, "25.00");
        two.pay("p2", cny("10.00"), new ReceivePayment.Share(open, cny("10.00")));
        two.place("third", "50.00");

        jiangnan.join("two");
        jiangnan.follow(two);
        assertThat(heard().invoices())
                .containsExactly(new OnInvoice(open, cny("90.00"), LocalDate.parse("2026-02-04"), cny("25.00")));
        assertThat(waiting()).containsExactly("third");

        jiangnan.leave("two");
        jiangnan.follow(two);
        assertThat(owed()).isEmpty();
        assertThat(waiting()).isEmpty();

        two.pay("p3", cny("10.00"), new ReceivePayment.Share(open, cny("10.00")));
        jiangnan.join("two");
        jiangnan.follow(two);
        assertThat(owed()).containsOnlyKeys(open).containsEntry(open, "80.00");
        assertThat(waiting()).containsExactly("third");
    }

    @Test
    void whatMovesNothingAndSaysNothingNewLeavesNoEntry() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        one.deliver("order", "d1", "100.00", true);
        jiangnan.follow(one);
        var before = jiangnan.entries().size();
        one.markOverdue(invoice(one), NOON.plusSeconds(40 * 86_400L));
        jiangnan.follow(one);
        assertThat(jiangnan.entries()).hasSize(before);
    }

    private static String invoice(CreditBooks books) {
        return books.entries().stream()
                .filter(entry -> entry.fact() instanceof Fact.Invoiced)
                .map(entry -> ((Fact.Invoiced) entry.fact()).invoiceId())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** All that was told, in the order of the group's ledger. */
    private Particulars heard() {
        return new Particulars(
                told().stream().flatMap(it -> it.invoices().stream()).toList(),
                told().stream().flatMap(it -> it.ordersHeld().stream()).toList(),
                told().stream().flatMap(it -> it.ordersReleased().stream()).toList(),
                told().stream().flatMap(it -> it.dishonouredBills().stream()).toList());
    }

    /** By the member's own order, which its instants have. */
    private Set<String> waiting() {
        var waiting = new LinkedHashSet<String>();
        told().forEach(it -> {
            waiting.addAll(it.ordersHeld());
            waiting.removeAll(Set.copyOf(it.ordersReleased()));
        });
        return waiting;
    }

    private TreeMap<String, String> owed() {
        var owed = new TreeMap<String, Money>();
        for (var invoice : heard().invoices()) {
            if (invoice.amount() != null) {
                owed.merge(invoice.invoiceId(), invoice.amount(), Money::plus);
            }
        }
        var open = new TreeMap<String, String>();
        owed.forEach((id, amount) -> {
            if (!amount.isZero()) {
                open.put(id, amount.amount().toPlainString());
            }
        });
        return open;
    }

    private List<Particulars> told() {
        var moved = new ArrayList<MemberMoved>();
        for (var entry : jiangnan.entries()) {
            if (entry.fact() instanceof MemberMoved it) {
                moved.add(it);
            }
        }
        moved.sort(Comparator.comparingLong(MemberMoved::seq));
        return moved.stream().map(MemberMoved::particulars).toList();
    }
}
