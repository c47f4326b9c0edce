package dev.customerwatch.credit.bill;

import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.messaging.Uuids;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of bills does. */
public abstract class BillsContract {

    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    private final String customer = Uuids.next();

    protected abstract Bills bills();

    @Test
    void keepsABillAsItIs() {
        var bill = placed(Uuids.next(), 30, BillState.ENDORSED, "Huatai", 1);
        assertThat(bills().find(bill.billId())).contains(bill);
        bills().done(bill);
        assertThat(bills().find(bill.billId())).contains(bill);
        assertThat(bills().ofNumber(customer, bill.paper().number())).containsExactly(bill);
        assertThat(bills().ofNumber(bill.paper().number())).contains(bill);
        assertThat(bills().ofNumber("neighbour", bill.paper().number())).isEmpty();

        var back = placed(bill.billId(), 30, BillState.HELD, null, 2);
        assertThat(bills().find(bill.billId())).contains(back);
    }

    @Test
    void aChangeDoneTwiceOrLateDoesNoHarm() {
        var bill = placed(Uuids.next(), 30, BillState.HELD, null, 1);
        var rest = bill.paper().behind(cny("40.00"));
        bills().apply(new BillChange.Reduced(bill.billId(), rest, null, 3));
        bills().apply(new BillChange.Reduced(bill.billId(), null, cny("5.00"), 4));
        bills().apply(new BillChange.Reduced(bill.billId(), bill.paper(), cny("1.00"), 3));
        bills().apply(new BillChange.Placed(bill));

        var found = bills().find(bill.billId()).orElseThrow();
        assertThat(found.paper()).isEqualTo(rest);
        assertThat(found.claimed()).isEqualTo(cny("5.00"));
        assertThat(found.seq()).isEqualTo(4);
    }

    @Test
    void theCursorNeverGoesBack() {
        bills().setReadTo(customer, 7);
        bills().setReadTo(customer, 5);
        assertThat(bills().readTo(customer)).isEqualTo(7);
    }

    @Test
    void listsByDueDatePageByPage() {
        var last = placed(Uuids.next(), 90, BillState.HELD, null, 1);
        var first = placed(Uuids.next(), 10, BillState.HELD, null, 2);
        var second = placed(Uuids.next(), 20, BillState.PRESENTED, null, 3);

        assertThat(bills().list(customer, null, null, 2)).containsExactly(first, second);
        assertThat(bills().list(customer, null, Bills.Place.of(second), 2)).containsExactly(last);
        assertThat(bills().list(customer, BillState.HELD, null, 9)).containsExactly(first, last);
        assertThat(bills().list(null, BillState.PRESENTED, null, 999))
                .contains(second)
                .doesNotContain(first);
        assertThat(bills().list(null, null, null, 999)).contains(first, second, last);
    }

    private Bill placed(String id, int days, BillState state, @Nullable String party, long seq) {
        var paper = new BillPaper(
                "1234567890123456",
                new BillPaper.Range(1, 10_000),
                BillPaper.Kind.BANK,
                "Jiangnan",
                "ICBC",
                DAY,
                DAY.plusDays(days),
                cny("100.00"));
        var bill = new Bill(id, customer, id, paper, state, party, false, false, cny("0.00"), seq);
        bills().apply(new BillChange.Placed(bill));
        return bill;
    }
}
