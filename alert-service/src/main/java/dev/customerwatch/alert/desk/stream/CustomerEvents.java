package dev.customerwatch.alert.desk.stream;

import dev.customerwatch.messaging.consume.Subscriptions;
import java.util.List;

/** Reads the customers' cards: every event of theirs carries the whole card. */
final class CustomerEvents {

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

    private CustomerEvents() {}

    record Body(Customer customer) {}

    static Subscriptions into(Customers customers) {
        var builder = Subscriptions.to(DeskConfiguration.CUSTOMERS);
        TYPES.forEach(type ->
                builder.on(type, Body.class, (body, event) -> customers.put(body.customer(), event.sequence())));
        return builder.build();
    }
}
