package dev.customerwatch.sales.order.mongo;

import dev.customerwatch.messaging.store.StoredAggregate;
import dev.customerwatch.sales.order.Order;

/** An order with the number of its version. */
public record StoredOrder(Order order, long version) {

    static StoredOrder of(StoredAggregate<OrderDocument> stored) {
        return new StoredOrder(OrderMapping.order(stored.id(), stored.state()), stored.version());
    }
}
