package dev.customerwatch.sales.order;

import static dev.customerwatch.sales.order.OrderStatus.*;

import dev.customerwatch.sales.order.CreditRequest.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An order and its decision. Every command and every fact has an answer from every state, so that repeated and late events
 * find their place.
 *
 * @param reason why it is held, rejected or cancelled; otherwise null
 */
public record Order(
        Placement placement,
        OrderStatus status,
        @Nullable String reason,
        CreditRequest credit,
        Movements movements,
        Settlement settlement) {

    /**
     * A new order: a cash order is confirmed at once, a credit order waits for credit's decision.
     *
     * @param asked system time
     */
    public static Outcome.Accepted place(Placement placement, Instant asked) {
        var waiting = CreditRequest.asked(asked);
        var order = new Order(placement, PLACED, null, waiting, Movements.NONE, Settlement.NONE);
        var placed = new OrderEvent.OrderPlaced(placement);
        return switch (placement.payment()) {
            case CREDIT -> new Outcome.Accepted(order, List.of(placed));
            case CASH ->
                new Outcome.Accepted(
                        order.answered(CONFIRMED, null), List.of(placed, new OrderEvent.OrderConfirmed(placement)));
        };
    }

    /** An order of the past, taken over from another system: delivered in full and paid. */
    public static Outcome.Accepted imported(Placement placement) {
        var pieces = new TreeMap<Integer, Integer>();
        placement.lines().forEach(line -> pieces.put(line.line(), line.quantity()));
        var fulfilled = Movements.NONE.delivered(placement, placement.orderId(), placement.placedAt(), pieces);
        var order = new Order(placement, CLOSED, null, CreditRequest.NONE, fulfilled, Settlement.NONE);
        return new Outcome.Accepted(order, List.of(new OrderEvent.OrderConfirmed(placement)));
    }

    /** Credit keeps room for it; {@code override} says who let it pass, if somebody did. */
    public Outcome reserved(@Nullable Release override) {
        var confirmed = new OrderEvent.OrderConfirmed(placement);
        return switch (status) {
            case PLACED -> Outcome.accepted(answered(CONFIRMED, null), confirmed);
            case ON_HOLD ->
                Outcome.accepted(
                        answered(CONFIRMED, null),
                        new OrderEvent.OrderReleased(placement, credit.releasedBy(override)),
                        confirmed);
            case CONFIRMED, REJECTED, CANCELLED, CLOSED -> new Outcome.Unchanged(this);
        };
    }

    public Outcome held(String why) {
        return switch (status) {
            case PLACED -> Outcome.accepted(answered(ON_HOLD, why), new OrderEvent.OrderHeld(placement, why));
            case ON_HOLD, CONFIRMED, REJECTED, CANCELLED, CLOSED -> new Outcome.Unchanged(this);
        };
    }

    /** Credit can decide nothing about it. */
    public Outcome creditRefused(String why) {
        return switch (status) {
            case PLACED, ON_HOLD -> rejected(why);
            case CONFIRMED, REJECTED, CANCELLED, CLOSED -> new Outcome.Unchanged(this);
        };
    }

    public Outcome reject(String why) {
        return switch (status) {
            case ON_HOLD -> rejected(why);
            case REJECTED -> new Outcome.Unchanged(this);
            case PLACED, CONFIRMED, CANCELLED, CLOSED -> wrongState(ON_HOLD);
        };
    }

    /** Asks credit to let a held order pass; it stays on hold until the room is reserved. */
    public Outcome release(Release release, Instant asked) {
        return switch (status) {
            case ON_HOLD -> releaseHeld(release, asked);
            case PLACED, CONFIRMED, REJECTED, CANCELLED, CLOSED -> wrongState(ON_HOLD);
        };
    }

    public Outcome cancel(String why) {
        return switch (status) {
            case PLACED, ON_HOLD -> cancelled(why);
            case CONFIRMED ->
                movements.deliveries().isEmpty()
                        ? cancelled(why)
                        : Outcome.refused(new Objection.AlreadyDelivered(
                                movements.deliveries().size()));
            case CANCELLED -> new Outcome.Unchanged(this);
            case REJECTED, CLOSED -> wrongState(PLACED, ON_HOLD, CONFIRMED);
        };
    }

    /** Time has passed on an open question to credit: it is asked once more, and at last listed as unanswered. */
    public Outcome creditUnanswered(Instant now) {
        if (!credit.isDue(now)) {
            return new Outcome.Unchanged(this);
        }
        var waited = with(status, reason, credit.waited());
        return credit.isLastWait()
                ? Outcome.accepted(waited)
                : Outcome.accepted(waited, waited.credit.again(placement));
    }

    /** Goods leave: the pieces asked for by line, or all that remains where none are. */
    public Outcome deliver(String deliveryId, Instant at, Map<Integer, Integer> asked) {
        return switch (status) {
            case CONFIRMED -> MovementRequest.delivery(this, asked).deliver(deliveryId, at);
            case PLACED, ON_HOLD, REJECTED, CANCELLED, CLOSED -> wrongState(CONFIRMED);
        };
    }

    /** Delivered goods come back: the pieces asked for by line, or all that may, where none are. */
    public Outcome takeBack(String returnId, Instant at, Map<Integer, Integer> asked) {
        return switch (status) {
            case CONFIRMED, CLOSED -> MovementRequest.takingBack(this, asked).takeBack(returnId, at);
            case PLACED, ON_HOLD, REJECTED, CANCELLED -> wrongState(CONFIRMED, CLOSED);
        };
    }

    /** What credit says about the order's invoices; taken in from every state, in any order, any number of times. */
    public Outcome learn(List<Invoice.Fact> facts) {
        var learned = settlement.learn(facts, placement.currency());
        return learned.equals(settlement)
                ? new Outcome.Unchanged(this)
                : new Order(placement, status, reason, credit, movements, learned).closedIfDone();
    }

    public Progress delivered() {
        return movements.progress(placement);
    }

    public Progress invoiced() {
        return isHistory() ? Progress.FULL : settlement.invoiced(placement.total());
    }

    public Progress paid() {
        return isHistory() ? Progress.FULL : settlement.paid(placement.total());
    }

    private boolean isHistory() {
        return placement.from() != null;
    }

    private Outcome releaseHeld(Release release, Instant asked) {
        if (release.by().equals(placement.placedBy())) {
            return Outcome.refused(new Objection.OwnOrder(placement.placedBy()));
        }
        if (credit.release() != null) {
            return new Outcome.Unchanged(this);
        }
        var released = with(status, reason, credit.released(release, asked));
        return Outcome.accepted(released, released.credit.again(placement));
    }

    private Outcome rejected(String why) {
        return Outcome.accepted(answered(REJECTED, why), new OrderEvent.OrderRejected(placement, why));
    }

    private Outcome cancelled(String why) {
        return Outcome.accepted(answered(CANCELLED, why), new OrderEvent.OrderCancelled(placement, why));
    }

    /** Closed when all is delivered and either all of it came back, or nothing is left to invoice and to pay. */
    Outcome closedIfDone(OrderEvent... events) {
        var settled = invoiced() == Progress.FULL && paid() == Progress.FULL;
        var done = delivered() == Progress.FULL && (settled || movements.allReturned(placement));
        if (status != CONFIRMED || !done) {
            return Outcome.accepted(this, events);
        }
        var all = new ArrayList<>(List.of(events));
        all.add(new OrderEvent.OrderClosed(placement));
        return new Outcome.Accepted(with(CLOSED, reason, credit), all);
    }

    private Order answered(OrderStatus next, @Nullable String why) {
        return with(next, why, credit.answered());
    }

    private Order with(OrderStatus next, @Nullable String why, CreditRequest asked) {
        return new Order(placement, next, why, asked, movements, settlement);
    }

    Order with(Movements moved) {
        return new Order(placement, status, reason, credit, moved, settlement);
    }

    private Outcome wrongState(OrderStatus... needed) {
        return Outcome.refused(new Objection.WrongState(status, Set.of(needed)));
    }
}
