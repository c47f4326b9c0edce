package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.MergeMove.Dealings;
import dev.customerwatch.customer.view.mongo.Credits;
import dev.customerwatch.customer.view.mongo.Orders;
import org.springframework.stereotype.Component;

/** What sales-service and credit-service told of a customer's orders and account, imported ones included. */
@Component
final class KnownDealings {

    private final Orders orders;
    private final Credits credits;

    KnownDealings(Orders orders, Credits credits) {
        this.orders = orders;
        this.credits = credits;
    }

    Dealings of(String customerId) {
        return new Dealings(!orders.newest(customerId, 1).isEmpty(), credits.currentTo(customerId) != null);
    }
}
