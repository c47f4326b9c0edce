package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.LedgerReading;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Particulars;
import dev.customerwatch.credit.order.DecideOrder;
import dev.customerwatch.credit.order.GroupRoom;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sets room aside in the ledgers of groups, and lets these follow their members' ledgers. What is set aside stays until an
 * entry of the member's ledger takes its place, so that at no moment an order counts in neither.
 */
public final class Rooms implements GroupRoom, Follower {

    private final Ledgers groups;
    private final Bookkeeping bookkeeping;
    private final Ledgers customers;

    /**
     * The rooms.
     *
     * @param groups the ledgers of groups
     * @param bookkeeping theirs
     * @param customers the ledgers of customers
     */
    public Rooms(Ledgers groups, Bookkeeping bookkeeping, Ledgers customers) {
        this.groups = groups;
        this.bookkeeping = bookkeeping;
        this.customers = customers;
    }

    @Override
    public Optional<Limit.Hold> take(Account.Open member, Money wanted, DecideOrder command, boolean look) {
        var groupId = member.terms().group();
        if (groupId == null || !wanted.isPositive()) {
            return Optional.empty();
        }
        var take = new TakeRoom(
                groupId,
                member.customerId(),
                wanted,
                asked(command, look),
                command.cause().recordedAt());
        var outcome = bookkeeping.post(groupId, head -> take.decide(head, history(groupId, command.orderId())));
        return outcome instanceof Outcome.GroupFull full ? Optional.of(TakeRoom.hold(full)) : Optional.empty();
    }

    @Override
    public void decided(Entry answer) {
        follow(answer, answer.cause().recordedAt());
    }

    @Override
    public void release(Account member, DecideOrder command) {
        if (member instanceof Account.Open open) {
            Optional.ofNullable(open.terms().group()).ifPresent(groupId -> giveBack(groupId, command));
        }
    }

    /** Gives back what a group has set aside for a decision, if it still has. */
    void giveBack(String groupId, DecideOrder command) {
        var release = new ReleaseRoom(command.customerId(), command);
        bookkeeping.post(groupId, head -> release.decide(head, history(groupId, command.orderId())));
    }

    @Override
    public Money excess(Account.Open member, Money wanted, Instant now) {
        var groupId = member.terms().group();
        return groupId != null && groups.newest(groupId) instanceof Account.Open group
                ? group.terms().limits().at(now).excess(group.balances().projected(), wanted)
                : Money.zero(wanted.currency());
    }

    @Override
    public void follow(Entry entry, Instant now) {
        if (FollowMember.concerns(entry)) {
            var command = new FollowMember(entry, particulars(entry), now);
            FollowMember.group(entry)
                    .ifPresent(groupId -> bookkeeping.post(
                            groupId,
                            head -> command.decide(
                                    head, history(groupId, entry.fact().order().orElse("")))));
        }
    }

    /** A member that comes or goes does so with all that is known of it. */
    private Particulars particulars(Entry entry) {
        return switch (entry.fact()) {
            case GroupFact.Joined joined -> standing(entry).coming();
            case GroupFact.Left left -> standing(entry).going();
            case Fact other -> MemberParticulars.of(entry);
        };
    }

    private MemberStanding standing(Entry last) {
        return MemberStanding.after(LedgerReading.all(customers, last.customerId()).stream()
                .filter(entry -> entry.seq() <= last.seq())
                .toList());
    }

    private RoomHistory history(String groupId, String orderId) {
        return new RoomHistory(orderId, orderId.isEmpty() ? List.of() : groups.ofOrder(groupId, orderId));
    }

    private static GroupFact.Asked asked(DecideOrder command, boolean look) {
        var cause = command.cause();
        return new GroupFact.Asked(
                command.orderId(),
                command.total(),
                cause.key(),
                cause.at(),
                cause.recordedAt(),
                cause.eventId(),
                command.again(),
                look,
                command.waiver());
    }
}
