package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.ChangeLimit;
import dev.customerwatch.credit.account.EndLimit;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.GrantTemporaryLimit;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import java.time.Instant;
import java.util.Optional;

/** Forms groups, takes customers in and out, and decides on their limits. */
public final class GroupBook implements Follower {

    private final Groups groups;
    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;
    private final Bookkeeping customers;

    /**
     * The book.
     *
     * @param ledgers of groups
     * @param bookkeeping of groups
     * @param customers the bookkeeping of customers' accounts
     */
    public GroupBook(Groups groups, Ledgers ledgers, Bookkeeping bookkeeping, Bookkeeping customers) {
        this.groups = groups;
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
        this.customers = customers;
    }

    public Optional<Group> find(String groupId) {
        return groups.find(groupId);
    }

    /** What the group owes and its limit, as its ledger says. */
    public Account account(String groupId) {
        return ledgers.newest(groupId);
    }

    /** Opens the group's ledger, where that is still to be done. */
    public Outcome form(FormGroup command) {
        return bookkeeping.post(command.group().groupId(), command::decide);
    }

    public Outcome change(ChangeLimit command) {
        return bookkeeping.post(command.customerId(), command::decide);
    }

    /** Grants a temporary limit, once per cause, after what has ended by now has been ended. */
    public Outcome grant(GrantTemporaryLimit command) {
        var groupId = command.customerId();
        var ends = new EndLimit(groupId, command.cause().at());
        while (ends.isDue(ledgers.newest(groupId))) {
            bookkeeping.post(groupId, ends::decide);
        }
        return ledgers.byCause(groupId, command.cause().key())
                .<Outcome>map(Outcome.Repeated::new)
                .orElseGet(() -> bookkeeping.post(groupId, command::decide));
    }

    /** Takes a customer in. */
    public Outcome join(String customerId, Group group, String by, Cause cause) {
        return switch (account(group.groupId())) {
            case Account.NotOpened none -> new Outcome.NoAccount(group.groupId());
            case Account.Open open -> {
                if (group.isFull() && !group.members().contains(customerId)) {
                    yield new Outcome.TooManyMembers(group.groupId(), Group.MOST);
                }
                var command = new Membership(customerId, group.groupId(), open.currency(), true, by, cause);
                yield listed(customers.post(customerId, command::decide), customerId, group, true);
            }
        };
    }

    /** Takes a customer out. */
    public Outcome leave(String customerId, Group group, String by, Cause cause) {
        return switch (account(group.groupId())) {
            case Account.NotOpened none -> new Outcome.NoAccount(group.groupId());
            case Account.Open open -> {
                var command = new Membership(customerId, group.groupId(), open.currency(), false, by, cause);
                yield listed(customers.post(customerId, command::decide), customerId, group, false);
            }
        };
    }

    /** A customer's ledger says first whether it is a member; the list follows, even when whoever wrote the one was stopped. */
    @Override
    public void follow(Entry entry, Instant now) {
        switch (entry.fact()) {
            case GroupFact.Joined joined -> groups.change(joined.groupId(), group -> group.with(entry.customerId()));
            case GroupFact.Left left -> groups.change(left.groupId(), group -> group.without(entry.customerId()));
            case Fact other -> {
                // nobody comes or goes
            }
        }
    }

    private Outcome listed(Outcome outcome, String customerId, Group group, boolean member) {
        if (!(outcome instanceof Outcome.Refused)) {
            groups.change(group.groupId(), it -> member ? it.with(customerId) : it.without(customerId));
        }
        return outcome;
    }
}
