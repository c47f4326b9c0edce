package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bill, or a part that was split off, as the ledger leaves it.
 *
 * @param root the bill as it was received; this one's own id where it is that
 * @param party who has it, null where we do
 * @param counted while passed on, it counts as exposure
 * @param passedOn it was passed on, now or before
 * @param claimed what of it came back, the parts that were split off included; zero for such a part
 * @param seq the last entry that changed it
 */
public record Bill(
        String billId,
        String customerId,
        String root,
        BillPaper paper,
        BillState state,
        @Nullable String party,
        boolean counted,
        boolean passedOn,
        Money claimed,
        long seq) {

    /** Where its amount stands on the account; empty where it does not. */
    Optional<Part> part() {
        return switch (state) {
            case HELD, PLEDGED, PRESENTED -> Optional.of(Part.BILLS);
            case ENDORSED, DISCOUNTED -> counted ? Optional.of(Part.CONTINGENT_BILLS) : Optional.empty();
            case SETTLED, DISHONOURED, RECOURSE -> Optional.empty();
        };
    }

    /** Whether it may still come back to us, though its amount is no exposure. */
    public boolean isOnlyShown() {
        return state.isPassedOn() && !counted;
    }

    boolean isRoot() {
        return billId.equals(root);
    }
}
