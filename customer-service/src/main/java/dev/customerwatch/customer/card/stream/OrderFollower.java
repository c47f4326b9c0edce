package dev.customerwatch.customer.card.stream;

import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.consume.Unprocessable;
import dev.customerwatch.messaging.store.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a confirmed order make a customer ACTUAL, or WON_BACK. */
@Component
public final class OrderFollower {

    private final Customers customers;
    private final DecisionLog log;

    OrderFollower(Customers customers, DecisionLog log) {
        this.customers = customers;
        this.log = log;
    }

    /** An imported order moves nothing: the history that it belongs to says which order was the first. */
    public void confirmed(String customerId, ReceivedEvent event) {
        if (event.importId() == null) {
            follow(customerId, event.time(), event);
        }
    }

    /** A history was imported; {@code firstOrderAt} is null where it holds no order. */
    public void imported(String customerId, @Nullable Instant firstOrderAt, ReceivedEvent event) {
        if (firstOrderAt != null) {
            follow(customerId, firstOrderAt, event);
        }
    }

    private void follow(String id, Instant orderedAt, ReceivedEvent event) {
        var moved = customers.change(
                id,
                Author.service("sales"),
                found -> decided(
                        found.orElseThrow(() -> new Unprocessable("unknown-customer", "no customer " + id)),
                        orderedAt,
                        event));
        if (moved) {
            log.decided("follow-order", id, "changed");
        }
    }

    private static Change<Customer, Boolean> decided(Customer customer, Instant orderedAt, ReceivedEvent cause) {
        if (customer.ordered(orderedAt) instanceof Changed changed) {
            var event = CustomerEvents.of(changed.event()).causedBy(cause.id());
            return Change.of(changed.customer(), List.of(event), true);
        }
        return Change.unchanged(false);
    }
}
