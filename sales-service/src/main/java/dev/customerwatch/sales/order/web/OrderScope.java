package dev.customerwatch.sales.order.web;

import dev.customerwatch.sales.customer.mongo.Customers;
import dev.customerwatch.sales.order.mongo.Orders;
import dev.customerwatch.sales.order.mongo.StoredOrder;
import dev.customerwatch.web.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which orders a viewer sees: a sales representative those of their own customers, everybody else all. */
@Component
final class OrderScope {

    private final Orders orders;
    private final Customers customers;

    OrderScope(Orders orders, Customers customers) {
        this.orders = orders;
        this.customers = customers;
    }

    boolean shows(Viewer viewer, StoredOrder stored) {
        return !viewer.seesOnlyOwnCustomers()
                || isOwn(viewer, stored.order().placement().customerId());
    }

    boolean shows(Viewer viewer, String orderId) {
        return !viewer.seesOnlyOwnCustomers()
                || orders.find(orderId).filter(stored -> shows(viewer, stored)).isPresent();
    }

    /** The customers to list, null for all. */
    @Nullable
    List<String> customers(Viewer viewer, @Nullable String customerId) {
        if (!viewer.seesOnlyOwnCustomers()) {
            return customerId == null ? null : List.of(customerId);
        }
        if (customerId == null) {
            return customers.ownedBy(viewer.owners());
        }
        return isOwn(viewer, customerId) ? List.of(customerId) : List.of();
    }

    private boolean isOwn(Viewer viewer, String customerId) {
        return customers
                .find(customerId)
                .filter(customer -> viewer.maySee(customer.accountOwner()))
                .isPresent();
    }
}
