package dev.customerwatch.customer.card;

import java.math.BigDecimal;
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

    /** Giving a customer up, taking that back, and strategic relations are decided by managers. */
    record ManagersDecide() implements Outcome {}
}
