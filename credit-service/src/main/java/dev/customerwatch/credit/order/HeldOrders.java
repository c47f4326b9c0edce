package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.Ledgers;
import java.time.Instant;
import java.util.LinkedHashMap;

/** Looks at held orders again when room appears, the one held first at first. Only a reservation releases one. */
public final class HeldOrders implements Follower {

    private final Ledgers ledgers;
    private final OrderBook orders;

    public HeldOrders(Ledgers ledgers, OrderBook orders) {
        this.ledgers = ledgers;
        this.orders = orders;
    }

    @Override
    public void follow(Entry entry, Instant now) {
        if (entry.makesRoom()) {
            look(entry, now);
        }
    }

    private void look(Entry room, Instant now) {
        var held = new LinkedHashMap<String, Fact.Held>();
        for (var entry : ledgers.held(room.customerId())) {
            if (entry.fact() instanceof Fact.Held fact) {
                held.putIfAbsent(fact.orderId(), fact);
            }
        }
        held.values().forEach(fact -> look(fact, room, now));
    }

    private void look(Fact.Held held, Entry room, Instant now) {
        var customerId = room.customerId();
        var cause = Cause.request("looked-at:" + held.orderId() + ":" + room.seq(), now);
        orders.lookAt(new DecideOrder(customerId, held.orderId(), held.amount(), true, null, cause));
        if (!orders.history(customerId, held.orderId()).isHeld()) {
            ledgers.noLongerHeld(customerId, held.orderId());
        }
    }
}
