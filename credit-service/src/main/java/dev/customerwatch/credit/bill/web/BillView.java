package dev.customerwatch.credit.bill.web;

import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.bill.Bill;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bill as it is shown.
 *
 * @param receivedAs the bill as it was received, of which this one is the whole or a part
 * @param range absent for one that cannot be split
 * @param party absent where we have it
 * @param contingent it was passed on and is not due: it may come back
 * @param counted what is contingent counts as exposure
 */
record BillView(
        String billId,
        String customerId,
        String receivedAs,
        String number,
        BillPaper.@Nullable Range range,
        BillPaper.Kind kind,
        String drawer,
        String acceptor,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money amount,
        BillState state,
        @Nullable String party,
        boolean contingent,
        boolean counted) {

    static BillView of(Bill bill) {
        var paper = bill.paper();
        return new BillView(
                bill.billId(),
                bill.customerId(),
                bill.root(),
                paper.number(),
                paper.range(),
                paper.kind(),
                paper.drawer(),
                paper.acceptor(),
                paper.issuedOn(),
                paper.dueOn(),
                paper.amount(),
                bill.state(),
                bill.party(),
                bill.state().isPassedOn(),
                bill.counted());
    }
}
