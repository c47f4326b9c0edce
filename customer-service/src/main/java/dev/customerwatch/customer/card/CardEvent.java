package dev.customerwatch.customer.card;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a card; each event holds the customer as it is afterwards. */
public sealed interface CardEvent {

    Customer customer();

    /** When it happened. */
    Instant at();

    record CustomerRegistered(Customer customer, Instant at) implements CardEvent {}

    /** An import named a customer that had no card yet. */
    record CustomerImported(Customer customer, Instant at) implements CardEvent {}

    /** The profile is another; {@code changed} are the public members that differ. */
    record CustomerProfileChanged(Customer customer, List<String> changed, Instant at) implements CardEvent {
        public CustomerProfileChanged {
            changed = List.copyOf(changed);
        }
    }

    record CustomerStateChanged(Customer customer, CustomerState from, Instant at) implements CardEvent {}

    record AccountOwnerAssigned(Customer customer, @Nullable String previous, Instant at) implements CardEvent {}

    record CustomerGraded(Customer customer, @Nullable Grade previous, Instant at) implements CardEvent {}

    record CustomerFlagged(Customer customer, String reason, Instant at) implements CardEvent {}

    /** The relation stands at another stage; {@code move} says why and by which share. */
    record RelationshipStageChanged(Customer customer, Stage from, StageMove move) implements CardEvent {
        @Override
        public Instant at() {
            return move.at();
        }
    }

    /** Another card counts in the place of this one; {@code move} says which and why. */
    record CustomerMerged(Customer customer, MergeMove move) implements CardEvent {
        @Override
        public Instant at() {
            return move.at();
        }
    }

    /** Nobody may use the personal data any more; how far that has come, the customer's keeping says. */
    record CustomerErased(Customer customer, String reason, Instant at) implements CardEvent {}
}
