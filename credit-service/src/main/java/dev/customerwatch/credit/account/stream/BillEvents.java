package dev.customerwatch.credit.account.stream;

import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What entries about bills publish. */
final class BillEvents {

    private BillEvents() {}

    /** The bill that an event is about. */
    record Of(
            String billId,
            String number,
            BillPaper.@Nullable Range range,
            BillPaper.Kind kind,
            String drawer,
            String acceptor,
            LocalDate issuedOn,
            LocalDate dueOn,
            Money amount) {
        static Of of(String billId, BillPaper paper) {
            return new Of(
                    billId,
                    paper.number(),
                    paper.range(),
                    paper.kind(),
                    paper.drawer(),
                    paper.acceptor(),
                    paper.issuedOn(),
                    paper.dueOn(),
                    paper.amount());
        }
    }

    record BillReceived(
            String customerId,
            Of bill,
            List<Allocation> allocations,
            Money unallocated,
            List<Posting> postings,
            Figures figures) {}

    /**
     * Settled, or moved otherwise.
     *
     * @param state null where the event's type says it
     */
    record BillMoved(
            String customerId,
            Of bill,
            @Nullable BillState state,
            BillState previous,
            @Nullable String splitFrom,
            @Nullable String party,
            @Nullable String reason,
            List<Posting> postings,
            Figures figures) {}

    record BillDishonoured(
            String customerId,
            Of bill,
            BillState previous,
            @Nullable String splitFrom,
            List<BillFact.Claim> claims,
            String reason,
            List<Posting> postings,
            Figures figures) {}

    static void add(Publication to, BillFact fact) {
        switch (fact) {
            case BillFact.Received received -> {
                to.add(
                        "credit.bill-received.v1",
                        new BillReceived(
                                to.customerId(),
                                Of.of(received.billId(), received.paper()),
                                received.allocations(),
                                received.unallocated(),
                                to.postings(),
                                to.figures()));
                to.settled(received.allocations());
            }
            case BillFact.Moved moved -> add(to, moved);
            case BillFact.Dishonoured dishonoured ->
                to.add(
                        "credit.bill-dishonoured.v1",
                        new BillDishonoured(
                                to.customerId(),
                                Of.of(dishonoured.billId(), dishonoured.step().paper()),
                                dishonoured.step().from(),
                                splitFrom(dishonoured.step()),
                                dishonoured.claims(),
                                dishonoured.reason(),
                                to.postings(),
                                to.figures()));
        }
    }

    private static void add(Publication to, BillFact.Moved moved) {
        var step = moved.step();
        var settled = step.to() == BillState.SETTLED;
        to.add(
                settled ? "credit.bill-settled.v1" : "credit.bill-moved.v1",
                new BillMoved(
                        to.customerId(),
                        Of.of(step.billId(), step.paper()),
                        settled ? null : step.to(),
                        step.from(),
                        splitFrom(step),
                        moved.party(),
                        moved.reason(),
                        to.postings(),
                        to.figures()));
    }

    private static @Nullable String splitFrom(BillFact.Step step) {
        var split = step.split();
        return split == null ? null : split.billId();
    }
}
