package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.order.DecideOrder;
import java.util.List;

/** Gives back what was set aside for a decision that the member's own account did not take. */
record ReleaseRoom(String customerId, DecideOrder command) {

    Outcome decide(Account head, RoomHistory room) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.Unchanged();
            case Account.Open open -> released(open, room);
        };
    }

    private Outcome released(Account.Open open, RoomHistory room) {
        var decision = command.cause().key();
        var taken = room.taken(decision, open.currency());
        if (!taken.isPositive()) {
            return new Outcome.Unchanged();
        }
        var asked = command.cause();
        var key = "room-back:" + decision + "#" + room.times(decision);
        var cause = new Cause(key, asked.recordedAt(), asked.recordedAt(), asked.eventId(), null);
        var fact = new GroupFact.RoomReleased(customerId, taken, command.orderId(), decision);
        var posting = new Posting(Part.RESERVED, command.orderId(), taken.negated());
        return new Outcome.Appended(Entry.following(open, cause, fact, List.of(posting)));
    }
}
