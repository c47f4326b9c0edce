package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.account.BillState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bills by their id, each current to a seq of its account's ledger; can be dropped and is then read off anew. */
public interface Bills {

    /** The seq up to which this account's bills are read off its ledger, 0 where nothing is. */
    long readTo(String customerId);

    /** Does the change unless the bill is at its seq or beyond. */
    void apply(BillChange change);

    /** Moves {@link #readTo} on, never back. */
    void setReadTo(String customerId, long seq);

    Optional<Bill> find(String billId);

    /** This account's bills of a number, in any state. */
    List<Bill> ofNumber(String customerId, String number);

    /** All accounts' bills of a number, in any state. */
    List<Bill> ofNumber(String number);

    /** Strikes off that something is due about it. */
    void done(Bill bill);

    /**
     * Bills in the order of their due date, then of their id.
     *
     * @param customerId only this account's, null for all
     * @param state only those in this state, null for all
     * @param after the last one seen, null to begin with the first
     */
    List<Bill> list(@Nullable String customerId, @Nullable BillState state, @Nullable Place after, int most);

    /** Where a bill stands in the list. */
    record Place(LocalDate dueOn, String billId) {
        public static Place of(Bill bill) {
            return new Place(bill.paper().dueOn(), bill.billId());
        }
    }
}
