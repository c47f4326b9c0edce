package dev.customerwatch.sales.order;

import java.time.Instant;
import java.util.Map;

/**
 * Goods of an order are to leave.
 *
 * @param pieces by order line; none for all that remains
 * @param supplyHeld credit has stopped supply to the customer: what is sold on credit stays, what is paid in advance leaves
 */
public record Delivering(String deliveryId, Map<Integer, Integer> pieces, boolean supplyHeld) {

    public Outcome of(Order order, Instant now) {
        return supplyHeld && order.placement().payment() == Payment.CREDIT
                ? Outcome.refused(new Objection.SupplyHeld(order.placement().customerId()))
                : order.deliver(deliveryId, now, pieces);
    }
}
