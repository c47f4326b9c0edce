package dev.customerwatch.credit.customer.stream;

import static java.util.Objects.requireNonNull;

import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.consume.Subscriptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every event of a customer carries the whole card: the newest is kept. */
public final class CustomerHandlers {

    private static final List<String> TYPES = List.of(
            "customer.customer-registered.v1",
            "customer.customer-profile-changed.v1",
            "customer.customer-state-changed.v1",
            "customer.account-owner-assigned.v1",
            "customer.customer-graded.v1",
            "customer.customer-flagged.v1");

    private final KnownCustomers customers;

    public CustomerHandlers(KnownCustomers customers) {
        this.customers = customers;
    }

    record CustomerChanged(Card customer) {
        CustomerChanged {
            requireNonNull(customer, "customer");
        }
    }

    record Card(String customerId, @Nullable String accountOwner) {
        Card {
            requireNonNull(customerId, "customerId");
        }
    }

    public Subscriptions subscriptions() {
        var subscriptions = Subscriptions.to("customer.events.v1");
        TYPES.forEach(type -> subscriptions.on(type, CustomerChanged.class, this::changed));
        return subscriptions.build();
    }

    private void changed(CustomerChanged changed, ReceivedEvent event) {
        var card = changed.customer();
        customers.put(new KnownCustomer(card.customerId(), card.accountOwner()), event.sequence());
    }
}
