package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.Ledgers;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

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
            look(List.of(entry.customerId()), String.valueOf(entry.seq()), now);
        }
    }

    /**
     * Looks at the held orders of these customers, the one held first at first.
     *
     * @param room what made room: nobody looks twice because of it
     */
    public void look(Collection<String> customerIds, String room, Instant now) {
        var held = new LinkedHashMap<String, Entry>();
        customerIds.stream()
                .flatMap(customerId -> ledgers.held(customerId).stream())
                .sorted(Comparator.comparing(entry -> entry.cause().recordedAt()))
                .forEach(entry -> held.putIfAbsent(entry.fact().order().orElse(""), entry));
        held.values().forEach(entry -> look(entry, room, now));
    }

    private void look(Entry entry, String room, Instant now) {
        if (entry.fact() instanceof Fact.Held held) {
            var customerId = entry.customerId();
            var cause = Cause.request("looked-at:" + held.orderId() + ":" + room, now);
            orders.lookAt(new DecideOrder(customerId, held.orderId(), held.amount(), true, null, cause));
            if (!orders.history(customerId, held.orderId()).isHeld()) {
                ledgers.noLongerHeld(customerId, held.orderId());
            }
        }
    }
}
