package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.lost.LostFact;
import dev.customerwatch.messaging.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sales' events: what the customer bought and gave back, and which orders wait for credit. Sales alone decides that, so
 * credit's own answers are not read for it; a cash order never waits.
 */
final class SalesEvents {

    static final Map<String, EventReader> READERS = Map.of(
            "sales.order-held.v1", body -> held(SalesBody.read(body)),
            "sales.order-released.v1", body -> holdEnded(SalesBody.read(body), List.of()),
            "sales.order-confirmed.v1", body -> confirmed(SalesBody.read(body)),
            "sales.order-rejected.v1", body -> holdEnded(SalesBody.read(body), List.of()),
            "sales.order-cancelled.v1", body -> cancelled(SalesBody.read(body)),
            "sales.order-returned.v1", body -> returned(SalesBody.read(body)),
            "sales.history-imported.v1", body -> new Reading(List.of(), null, announced(body), false));

    private SalesEvents() {}

    private static Reading held(SalesBody order) {
        return order.isCash() ? Reading.NOTHING : Reading.of(List.of(new CreditFact.OrderHeld(order.id())), null);
    }

    private static Reading confirmed(SalesBody order) {
        return holdEnded(order, List.of(new LostFact.Bought(order.id(), order.pieces(), order.value())));
    }

    private static Reading cancelled(SalesBody order) {
        return holdEnded(order, List.of(new LostFact.Cancelled(order.id())));
    }

    /** A return that names no order takes no purchase away. */
    private static Reading returned(SalesBody back) {
        return back.orderId() == null
                ? Reading.NOTHING
                : Reading.of(List.of(new LostFact.Returned(back.id(), back.pieces(), back.value())), null);
    }

    private static Reading holdEnded(SalesBody order, List<? extends Fact> also) {
        var facts = new ArrayList<Fact>(also);
        if (!order.isCash()) {
            facts.add(new CreditFact.HoldEnded(order.id()));
        }
        return Reading.of(facts, null);
    }

    private static long announced(byte[] body) {
        return SalesBody.required(
                "count", EventJson.read(body, SalesBody.History.class).count());
    }
}
