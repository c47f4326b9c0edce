package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to a group 集团 of customers that share a limit, and to a customer as its member. */
public sealed interface GroupFact extends Fact {

    /** In the group's ledger: it was set up. */
    record Formed(String name, String by) implements GroupFact {}

    /**
     * In the customer's ledger: from here on it counts in the group.
     *
     * @param unrealised what of that newer exchange rates make, null where nothing
     */
    record Joined(String groupId, @Nullable Money unrealised, String by) implements GroupFact {}

    /**
     * In the customer's ledger: it no longer counts in the group.
     *
     * @param unrealised what of that newer exchange rates make, null where nothing
     */
    record Left(String groupId, @Nullable Money unrealised, String by) implements GroupFact {}

    /**
     * In the group's ledger: room was set aside for an order, before the customer's own account decides about it.
     *
     * @param asked the decision for which it is
     */
    record RoomTaken(String customerId, Money amount, Asked asked) implements GroupFact {}

    /** In the group's ledger: the room is not needed, the customer's own account did not take it. */
    record RoomReleased(String customerId, Money amount, String orderId, String decision) implements GroupFact {}

    /**
     * In the group's ledger: what an entry of a member's ledger moved.
     *
     * @param seq of that entry
     * @param decision cause of that entry where it answers an order, so that the room set aside for it is given back
     * @param unrealised what of it newer exchange rates made, null where nothing
     * @param particulars what became known of the member beside amounts
     */
    record MemberMoved(
            String customerId,
            long seq,
            @Nullable String orderId,
            @Nullable String decision,
            @Nullable Money unrealised,
            Particulars particulars)
            implements GroupFact {}

    /**
     * A decision about an order, to be carried out though whoever began it is gone.
     *
     * @param decision its cause in the customer's ledger
     * @param eventId what led to it, null for a request
     * @param again a held order is looked at once more
     * @param look it only looks: an order that still does not pass stays as it is
     */
    record Asked(
            String orderId,
            Money total,
            String decision,
            Instant at,
            Instant recordedAt,
            @Nullable String eventId,
            boolean again,
            boolean look,
            @Nullable Waiver waiver) {}

    /** The one order that this is about. */
    default Optional<String> ofOrder() {
        return switch (this) {
            case RoomTaken taken -> Optional.of(taken.asked().orderId());
            case RoomReleased released -> Optional.of(released.orderId());
            case MemberMoved moved -> Optional.ofNullable(moved.orderId());
            case Formed formed -> Optional.empty();
            case Joined joined -> Optional.empty();
            case Left left -> Optional.empty();
        };
    }
}
