package dev.customerwatch.customer.card;

import dev.customerwatch.customer.card.MergeMove.Dealings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a decision about a customer came to. */
public sealed interface Outcome {

    record Changed(Customer customer, CardEvent event) implements Outcome {}

    /** It was so already. */
    record Unchanged(Customer customer) implements Outcome {}

    /** No card begins in this state. */
    record NotAFirstState(CustomerState state) implements Outcome {}

    /** The state cannot be left that way; {@code next} are the ways there are. */
    record IllegalMove(CustomerState from, CustomerState to, Set<CustomerState> next) implements Outcome {
        public IllegalMove {
            next = Set.copyOf(next);
        }
    }

    /** The relation comes forward one stage at a time. */
    record StageSkipped(Stage from, Stage to, Stage next) implements Outcome {}

    /** A stage needs a larger share of the customer's purchases than we have, or know of. */
    record ShareTooSmall(
            Stage to, BigDecimal needed, @Nullable BigDecimal share) implements Outcome {}

    /** Nobody keeps the file of the customer whose account owner they are. */
    record OwnerKeepsFile(String user) implements Outcome {}

    /** Only key and enterprise customers have a team. */
    record NoTeam(Kind kind) implements Outcome {}

    /** Another card counts in the place of this one, which changes no more. */
    record MergedAway(String into) implements Outcome {}

    /** No card counts in its own place. */
    record SameCard() implements Outcome {}

    /** A card that counts for these is not merged away itself. */
    record CountsForOthers(List<String> absorbed) implements Outcome {
        public CountsForOthers {
            absorbed = List.copyOf(absorbed);
        }
    }

    /** Orders and accounts stay with the card that they name: such cards are linked, not merged. */
    record HasDealings(Dealings dealings) implements Outcome {}

    /** Giving a customer up, taking that back, and strategic relations are decided by managers. */
    record ManagersDecide() implements Outcome {}
}
