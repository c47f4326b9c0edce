package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.EndLimit;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Follower;
import dev.customerwatch.credit.account.GrantTemporaryLimit;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.LedgerReading;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Forms groups, takes customers in and out, and decides on their limits. */
public final class GroupBook implements Follower {

    private final Groups groups;
    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;
    private final Ledgers accounts;
    private final Bookkeeping customers;

    /**
     * The book.
     *
     * @param ledgers of groups
     * @param bookkeeping of groups
     * @param accounts the ledgers of customers
     * @param customers the bookkeeping of customers' accounts
     */
    public GroupBook(Groups groups, Ledgers ledgers, Bookkeeping bookkeeping, Ledgers accounts, Bookkeeping customers) {
        this.groups = groups;
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
        this.accounts = accounts;
        this.customers = customers;
    }

    public Optional<Group> find(String groupId) {
        return groups.find(groupId);
    }

    /** What the group owes and its limit, as its ledger says. */
    public Account account(String groupId) {
        return ledgers.newest(groupId);
    }

    /** The entries that say what limit was in force, in their order. */
    public List<Entry> aboutLimits(String groupId) {
        return ledgers.aboutLimits(groupId);
    }

    /** All that its ledger says. */
    public List<Entry> entries(String groupId) {
        return LedgerReading.all(ledgers, groupId);
    }

    /** Opens the group's ledger, where that is still to be done. */
    public Outcome form(FormGroup command) {
        return bookkeeping.post(command.group().groupId(), command::decide);
    }

    /** Changes the limits of a group, after what has ended or begun by now is on record. */
    public Outcome change(String groupId, Instant now, Function<Account, Outcome> decide) {
        endLimits(groupId, now);
        return bookkeeping.post(groupId, decide);
    }

    /** Grants a temporary limit, once per cause, after what has ended by now has been ended. */
    public Outcome grant(GrantTemporaryLimit command) {
        var groupId = command.customerId();
        endLimits(groupId, command.cause().at());
        return ledgers.byCause(groupId, command.cause().key())
                .<Outcome>map(Outcome.Repeated::new)
                .orElseGet(() -> bookkeeping.post(groupId, command::decide));
    }

    private void endLimits(String groupId, Instant now) {
        var ends = new EndLimit(groupId, now);
        while (ends.isDue(ledgers.newest(groupId))) {
            bookkeeping.post(groupId, ends::decide);
        }
    }

    /** Takes a customer in. */
    public Outcome join(String customerId, Group group, String by, Cause cause) {
        return switch (account(group.groupId())) {
            case Account.NotOpened none -> new Outcome.NoAccount(group.groupId());
            case Account.Open open ->
                group.isFull() && !group.members().contains(customerId)
                        ? new Outcome.TooManyMembers(group.groupId(), Group.MOST)
                        : change(new Membership(customerId, group.groupId(), open.currency(), true, by, cause));
        };
    }

    /** Takes a customer out. */
    public Outcome leave(String customerId, Group group, String by, Cause cause) {
        return switch (account(group.groupId())) {
            case Account.NotOpened none -> new Outcome.NoAccount(group.groupId());
            case Account.Open open ->
                change(new Membership(customerId, group.groupId(), open.currency(), false, by, cause));
        };
    }

    /** A customer's ledger says first whether it is a member; the list follows, even when whoever wrote the one was stopped. */
    @Override
    public void follow(Entry entry, Instant now) {
        switch (entry.fact()) {
            case GroupFact.Joined joined -> list(joined.groupId(), entry.customerId());
            case GroupFact.Left left -> list(left.groupId(), entry.customerId());
            case Fact other -> {
                // nobody comes or goes
            }
        }
    }

    private Outcome change(Membership command) {
        var outcome = customers.post(command.customerId(), head -> command.decide(head, this::unrealised));
        if (!(outcome instanceof Outcome.Refused)) {
            list(command.groupId(), command.customerId());
        }
        return outcome;
    }

    private Optional<Money> unrealised(Account.Open account) {
        return Posting.unrealised(LedgerReading.all(accounts, account.customerId()).stream()
                .filter(entry -> entry.seq() <= account.seq())
                .flatMap(entry -> entry.postings().stream()));
    }

    /** Lists a customer as its ledger has it now: what was followed late may be over. */
    private void list(String groupId, String customerId) {
        groups.change(
                groupId, group -> isMember(groupId, customerId) ? group.with(customerId) : group.without(customerId));
    }

    private boolean isMember(String groupId, String customerId) {
        return accounts.newest(customerId) instanceof Account.Open account
                && groupId.equals(account.terms().group());
    }
}
