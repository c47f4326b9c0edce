package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;

/** Sets room aside at a group for an order of one of its members. Exactly up to the group's limit passes. */
record TakeRoom(String groupId, String customerId, Money wanted, GroupFact.Asked asked, Instant now) {

    /**
     * Decides.
     *
     * @param room what the group's ledger says about this order
     */
    Outcome decide(Account head, RoomHistory room) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(groupId);
            case Account.Open open -> taken(open, room);
        };
    }

    private Outcome taken(Account.Open open, RoomHistory room) {
        if (room.taken(asked.decision(), open.currency()).isPositive()) {
            return new Outcome.Unchanged();
        }
        var limit = open.terms().limits().at(now);
        var refused = asked.waiver() == null
                && limit.hold(open.balances().projected(), wanted).isPresent();
        if (refused) {
            var available = limit.available(open.balances().projected());
            return new Outcome.GroupFull(groupId, wanted, available.orElse(null));
        }
        var cause = new Cause(
                "room:" + asked.decision() + "#" + room.times(asked.decision()),
                asked.at(),
                now,
                asked.eventId(),
                null);
        var fact = new GroupFact.RoomTaken(customerId, wanted, asked);
        var posting = new Posting(Part.RESERVED, asked.orderId(), wanted);
        return new Outcome.Appended(Entry.following(open, cause, fact, List.of(posting)));
    }

    /** What a refusal says about the order. */
    static Limit.Hold hold(Outcome.GroupFull full) {
        return Limit.Hold.of(Limit.Hold.Reason.GROUP_LIMIT, full.available());
    }
}
