package dev.customerwatch.customer.card;

import java.util.Set;

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

    /** Giving a customer up, and taking that back, is decided by managers. */
    record ManagersDecide() implements Outcome {}
}
