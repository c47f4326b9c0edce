package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.UnreadableEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sales' events: which orders wait for credit. Sales alone decides that, so credit's own answers are not read for it. */
final class SalesEvents {

    static final Map<String, EventReader> READERS = Map.of(
            "sales.order-held.v1", reader(CreditFact.OrderHeld::new),
            "sales.order-released.v1", reader(CreditFact.HoldEnded::new),
            "sales.order-confirmed.v1", reader(CreditFact.HoldEnded::new),
            "sales.order-rejected.v1", reader(CreditFact.HoldEnded::new),
            "sales.order-cancelled.v1", reader(CreditFact.HoldEnded::new));

    private static final String CASH = "CASH";
    private static final Reading NOTHING = new Reading(List.of(), null);

    private SalesEvents() {}

    /** What is read of an order's event; a cash order is never held. */
    private record OrderBody(
            @Nullable String orderId, @Nullable String payment) {}

    private static EventReader reader(Function<String, CreditFact> fact) {
        return body -> {
            var order = EventJson.read(body, OrderBody.class);
            if (order.orderId() == null) {
                throw new UnreadableEvent("the body has no orderId");
            }
            return CASH.equals(order.payment()) ? NOTHING : new Reading(List.of(fact.apply(order.orderId())), null);
        };
    }
}
