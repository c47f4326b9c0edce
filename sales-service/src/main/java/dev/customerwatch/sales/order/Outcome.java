package dev.customerwatch.sales.order;

import java.util.List;
import java.util.Optional;

/** The answer of an order to a command or a fact. */
public sealed interface Outcome {

    record Accepted(Order order, List<OrderEvent> events) implements Outcome {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It was so already: a repetition is not an error. */
    record Unchanged(Order order) implements Outcome {}

    record Refused(Objection objection) implements Outcome {}

    static Outcome accepted(Order order, OrderEvent... events) {
        return new Accepted(order, List.of(events));
    }

    static Outcome refused(Objection objection) {
        return new Refused(objection);
    }

    /** The order after it, empty where it was refused. */
    default Optional<Order> after() {
        return switch (this) {
            case Accepted accepted -> Optional.of(accepted.order);
            case Unchanged unchanged -> Optional.of(unchanged.order);
            case Refused refused -> Optional.empty();
        };
    }
}
