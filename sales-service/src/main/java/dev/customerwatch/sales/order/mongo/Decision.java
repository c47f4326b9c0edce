package dev.customerwatch.sales.order.mongo;

import dev.customerwatch.sales.order.Order;
import dev.customerwatch.sales.order.Outcome;
import java.time.Instant;

/** A command or a fact put to an order; asked again while somebody else was faster. */
@FunctionalInterface
public interface Decision {

    /**
     * The order's answer.
     *
     * @param now business time
     */
    Outcome on(Order order, Instant now);
}
