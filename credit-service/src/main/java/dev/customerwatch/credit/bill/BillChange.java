package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry of the ledger does to a bill; carries absolutes, so that doing it twice does no harm. */
public sealed interface BillChange {

    String billId();

    /** The entry that does it. */
    long seq();

    /** A bill is there, or is somewhere else. */
    record Placed(Bill bill) implements BillChange {
        @Override
        public String billId() {
            return bill.billId();
        }

        @Override
        public long seq() {
            return bill.seq();
        }
    }

    /**
     * A part of it left, or came back.
     *
     * @param rest what stays, null where nothing left
     * @param claimed what came back, null where nothing did
     */
    record Reduced(
            String billId,
            @Nullable BillPaper rest,
            @Nullable Money claimed,
            long seq) implements BillChange {}

    static List<BillChange> of(Entry entry) {
        return switch (entry.fact()) {
            case BillFact.Received received -> List.of(new Placed(received(entry, received)));
            case BillFact.Moved moved -> changes(entry, moved.step(), moved.party(), null);
            case BillFact.Dishonoured dishonoured -> changes(entry, dishonoured.step(), null, dishonoured.claimed());
            case Fact other -> List.of();
        };
    }

    private static Bill received(Entry entry, BillFact.Received received) {
        var paper = received.paper();
        var nothing = Money.zero(paper.amount().currency());
        return new Bill(
                received.billId(),
                entry.customerId(),
                received.billId(),
                paper,
                BillState.HELD,
                null,
                false,
                false,
                nothing,
                entry.seq());
    }

    private static List<BillChange> changes(
            Entry entry, BillFact.Step step, @Nullable String party, @Nullable Money claimed) {
        var changes = new ArrayList<BillChange>();
        changes.add(new Placed(new Bill(
                step.billId(),
                entry.customerId(),
                step.root(),
                step.paper(),
                step.to(),
                party,
                step.counted(),
                step.passedOn(),
                step.claimed(),
                entry.seq())));
        var split = step.split();
        var ofRoot = step.billId().equals(step.root()) ? null : claimed;
        if (split != null) {
            var leftRoot = split.billId().equals(step.root());
            changes.add(new Reduced(split.billId(), split.rest(), leftRoot ? ofRoot : null, entry.seq()));
            ofRoot = leftRoot ? null : ofRoot;
        }
        if (ofRoot != null) {
            changes.add(new Reduced(step.root(), null, ofRoot, entry.seq()));
        }
        return changes;
    }
}
