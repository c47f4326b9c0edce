package dev.customerwatch.credit.order.stream;

import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.decisions.DecisionLog;
import dev.customerwatch.credit.invoice.CreditReturn;
import dev.customerwatch.credit.invoice.Settlement;
import dev.customerwatch.credit.order.CancelOrder;
import dev.customerwatch.credit.order.DecideOrder;
import dev.customerwatch.credit.order.InvoiceDelivery;
import dev.customerwatch.credit.order.OrderBook;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.messaging.consume.Unprocessable;
import java.time.Instant;

/** One handler per event of sales that moves an account. All are idempotent by cause, and legal in any order. */
public final class SalesHandlers {

    private final OrderBook orders;
    private final Settlement settlement;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;
    private final DecisionLog log;

    public SalesHandlers(
            OrderBook orders, Settlement settlement, BusinessClock clock, BusinessCalendar calendar, DecisionLog log) {
        this.orders = orders;
        this.settlement = settlement;
        this.clock = clock;
        this.calendar = calendar;
        this.log = log;
    }

    public Subscriptions subscriptions() {
        return Subscriptions.to("sales.events.v1")
                .on("sales.order-placed.v1", SalesBodies.OrderPlaced.class, this::placed)
                .on("sales.credit-decision-requested.v1", SalesBodies.CreditDecisionRequested.class, this::requested)
                .on("sales.order-cancelled.v1", SalesBodies.OrderCancelled.class, this::cancelled)
                .on("sales.order-rejected.v1", SalesBodies.OrderRejected.class, this::rejected)
                .on("sales.order-delivered.v1", SalesBodies.OrderDelivered.class, this::delivered)
                .on("sales.order-returned.v1", SalesBodies.OrderReturned.class, this::returned)
                .build();
    }

    private void placed(SalesBodies.OrderPlaced placed, ReceivedEvent event) {
        if (placed.payment() == SalesBodies.Payment.CREDIT) {
            var cause = decided("placed:" + placed.orderId(), event);
            done(
                    event,
                    orders.decide(
                            new DecideOrder(event.customerId(), placed.orderId(), placed.total(), false, null, cause)));
        }
    }

    private void requested(SalesBodies.CreditDecisionRequested requested, ReceivedEvent event) {
        var cause = decided("requested:" + event.id(), event);
        done(
                event,
                orders.decide(new DecideOrder(
                        event.customerId(),
                        requested.orderId(),
                        requested.total(),
                        true,
                        requested.override(),
                        cause)));
    }

    private void cancelled(SalesBodies.OrderCancelled cancelled, ReceivedEvent event) {
        if (cancelled.payment() == SalesBodies.Payment.CREDIT) {
            ended(cancelled.orderId(), event);
        }
    }

    /** A held order that a person rejects may be asked for again at the same moment: nothing must stay reserved. */
    private void rejected(SalesBodies.OrderRejected rejected, ReceivedEvent event) {
        ended(rejected.orderId(), event);
    }

    private void ended(String orderId, ReceivedEvent event) {
        var cause = decided("ended:" + orderId, event);
        done(event, orders.cancel(new CancelOrder(event.customerId(), orderId, cause)));
    }

    private void delivered(SalesBodies.OrderDelivered delivered, ReceivedEvent event) {
        var delivery = new InvoiceDelivery.Delivery(
                delivered.orderId(),
                delivered.deliveryId(),
                delivered.total(),
                delivered.payment() == SalesBodies.Payment.CASH,
                delivered.complete());
        var cause = at(event.time(), "delivered:" + delivered.deliveryId(), event);
        done(event, orders.invoice(new InvoiceDelivery(event.customerId(), Uuids.next(), delivery, calendar, cause)));
    }

    private void returned(SalesBodies.OrderReturned returned, ReceivedEvent event) {
        if (event.importId() != null) {
            return; // settled in the past, like the order that it may have belonged to
        }
        var orderId = returned.orderId();
        if (orderId == null) {
            throw new Unprocessable("names-no-order", "return " + returned.returnId());
        }
        var back = new CreditReturn.Return(
                orderId, returned.returnId(), returned.total(), returned.payment() == SalesBodies.Payment.CASH);
        var cause = at(event.time(), "returned:" + returned.returnId(), event);
        done(event, settlement.credit(new CreditReturn(event.customerId(), Uuids.next(), back, cause)));
    }

    private Cause decided(String key, ReceivedEvent event) {
        return at(clock.now(), key, event);
    }

    private Cause at(Instant time, String key, ReceivedEvent event) {
        return Cause.event(key, time, clock.now(), event.id());
    }

    /** What the ledger refuses here, a person must repair: goods were delivered on credit to an account that cannot take it. */
    private void done(ReceivedEvent event, Outcome outcome) {
        log.event(event, outcome);
        if (outcome instanceof Outcome.Refused refused) {
            throw new Unprocessable(DecisionLog.code(refused), refused.toString());
        }
    }
}
