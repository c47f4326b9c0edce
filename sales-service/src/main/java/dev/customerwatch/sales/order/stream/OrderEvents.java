package dev.customerwatch.sales.order.stream;

import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.sales.order.OrderEvent;
import java.time.Instant;

/** What happened to an order as the event that the other services read. */
public final class OrderEvents {

    private OrderEvents() {}

    /** The event, with the business time at which it happened. */
    public static NewEvent of(OrderEvent event, Instant at) {
        return switch (event) {
            case OrderEvent.OrderPlaced placed -> form("order-placed", at, Body.OrderPlaced.of(placed.placement()));
            case OrderEvent.CreditDecisionRequested asked ->
                form("credit-decision-requested", at, Body.CreditDecisionRequested.of(asked));
            case OrderEvent.OrderHeld held ->
                form("order-held", at, Body.OrderHeld.of(held.placement(), held.reason()));
            case OrderEvent.OrderReleased released ->
                form("order-released", at, Body.OrderReleased.of(released.placement(), released.release()));
            case OrderEvent.OrderConfirmed confirmed ->
                form("order-confirmed", at, Body.OrderConfirmed.of(confirmed.placement()));
            case OrderEvent.OrderRejected rejected ->
                form("order-rejected", at, Body.OrderRejected.of(rejected.placement(), rejected.reason()));
            case OrderEvent.OrderCancelled cancelled ->
                form("order-cancelled", at, Body.OrderCancelled.of(cancelled.placement(), cancelled.reason()));
            case OrderEvent.OrderDelivered delivered -> form("order-delivered", at, Body.OrderDelivered.of(delivered));
            case OrderEvent.OrderReturned returned ->
                form("order-returned", at, Body.OrderReturned.of(returned.placement(), returned.goods()));
            case OrderEvent.OrderClosed closed -> form("order-closed", at, Body.OrderClosed.of(closed.placement()));
        };
    }

    private static NewEvent form(String name, Instant at, Body body) {
        return new NewEvent("sales." + name + ".v1", at, body);
    }
}
