package dev.customerwatch.sales.order.mongo;

import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.sales.order.OrderEvent;
import java.time.Instant;

/** Gives what happened to an order the form in which it is published. */
@FunctionalInterface
public interface EventForm {

    NewEvent of(OrderEvent event, Instant at);
}
