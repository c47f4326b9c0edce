package dev.customerwatch.sales.order;

import dev.customerwatch.sales.order.CreditRequest.Release;
import org.jspecify.annotations.Nullable;

/** What happened to an order; each says which one by its {@link Placement}. */
public sealed interface OrderEvent {

    Placement placement();

    record OrderPlaced(Placement placement) implements OrderEvent {}

    /**
     * Credit is asked once more.
     *
     * @param attempt number of this request, from 1
     * @param release who lets the order pass, null when it is only asked again
     */
    record CreditDecisionRequested(
            Placement placement, int attempt, @Nullable Release release) implements OrderEvent {}

    record OrderHeld(Placement placement, String reason) implements OrderEvent {}

    record OrderReleased(Placement placement, Release release) implements OrderEvent {}

    record OrderConfirmed(Placement placement) implements OrderEvent {}

    record OrderRejected(Placement placement, String reason) implements OrderEvent {}

    record OrderCancelled(Placement placement, String reason) implements OrderEvent {}

    record OrderDelivered(Placement placement, Movement delivery, boolean complete) implements OrderEvent {}

    record OrderReturned(Placement placement, Movement goods) implements OrderEvent {}

    record OrderClosed(Placement placement) implements OrderEvent {}
}
