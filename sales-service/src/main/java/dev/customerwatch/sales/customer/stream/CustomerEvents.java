package dev.customerwatch.sales.customer.stream;

import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.sales.customer.Customer;
import dev.customerwatch.sales.customer.mongo.Customers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Follows the customers: each of their events carries the whole public card. */
public final class CustomerEvents {

    public static final String TOPIC = "customer.events.v1";

    private static final List<String> TYPES = List.of(
            "customer.customer-registered.v1",
            "customer.customer-profile-changed.v1",
            "customer.customer-state-changed.v1",
            "customer.account-owner-assigned.v1",
            "customer.customer-graded.v1",
            "customer.customer-flagged.v1",
            "customer.relationship-stage-changed.v1",
            "customer.customer-erased.v1",
            "customer.customer-merged.v1");

    private final Customers customers;

    public CustomerEvents(Customers customers) {
        this.customers = customers;
    }

    public Subscriptions subscriptions() {
        var subscriptions = Subscriptions.to(TOPIC);
        TYPES.forEach(type -> subscriptions.on(type, Changed.class, this::changed));
        return subscriptions.build();
    }

    private void changed(Changed body, ReceivedEvent event) {
        var card = body.customer();
        customers.keep(new Customer(card.customerId(), card.accountOwner(), card.mergedInto()), event.sequence());
    }

    record Changed(Card customer) {
        Changed {
            Objects.requireNonNull(customer, "customer");
        }
    }

    record Card(
            String customerId,
            @Nullable String accountOwner,
            @Nullable String mergedInto) {
        Card {
            Objects.requireNonNull(customerId, "customerId");
        }
    }
}
