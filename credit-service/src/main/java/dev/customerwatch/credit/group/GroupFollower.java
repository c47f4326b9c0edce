package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.order.DecideOrder;
import dev.customerwatch.credit.order.HeldOrders;
import dev.customerwatch.credit.order.OrderBook;
import java.time.Instant;

/**
 * Does what the entries of a group's ledger make due: a decision that somebody began and left is carried out, so that its room
 * is taken or given back; and when room appears, the members' held orders are looked at again.
 */
public final class GroupFollower implements Follower {

    private final Groups groups;
    private final OrderBook orders;
    private final HeldOrders held;
    private final Rooms rooms;

    public GroupFollower(Groups groups, OrderBook orders, HeldOrders held, Rooms rooms) {
        this.groups = groups;
        this.orders = orders;
        this.held = held;
        this.rooms = rooms;
    }

    @Override
    public void follow(Entry entry, Instant now) {
        if (entry.fact() instanceof GroupFact.RoomTaken taken) {
            carryOut(entry.customerId(), taken);
        } else if (entry.makesRoom()) {
            groups.find(entry.customerId())
                    .ifPresent(group -> held.look(group.members(), group.groupId() + ":" + entry.seq(), now));
        }
    }

    private void carryOut(String groupId, GroupFact.RoomTaken taken) {
        var asked = taken.asked();
        var cause = new Cause(asked.decision(), asked.at(), asked.recordedAt(), asked.eventId(), null);
        var command = new DecideOrder(
                taken.customerId(), asked.orderId(), asked.total(), asked.again(), asked.waiver(), cause);
        if (asked.look()) {
            orders.lookAt(command);
        } else {
            orders.decide(command);
        }
        rooms.giveBack(groupId, command); // the customer may have left the group meanwhile
    }
}
