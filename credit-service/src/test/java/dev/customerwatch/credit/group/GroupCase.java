package dev.customerwatch.credit.group;

import static dev.customerwatch.credit.CreditBooks.NOON;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.ChangeLimit;
import dev.customerwatch.credit.account.DueEntries;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.PlanLimit;
import dev.customerwatch.credit.bill.InMemoryBills;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.order.HeldOrders;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A group and its members with the words of the domain, on any store, as one instance of the service sees them. */
final class GroupCase {

    final Group group;
    final Ledgers customers;
    final Ledgers ofGroups;
    final Rooms rooms;
    final GroupBook book;
    private final Groups groups;
    private final Bookkeeping bookkeeping;

    GroupCase(Group group, Ledgers customers, Ledgers ofGroups, Groups groups) {
        this.group = group;
        this.customers = customers;
        this.ofGroups = ofGroups;
        this.groups = groups;
        this.bookkeeping = new Bookkeeping(ofGroups);
        this.rooms = new Rooms(ofGroups, bookkeeping, customers);
        this.book = new GroupBook(groups, ofGroups, bookkeeping, customers, new Bookkeeping(customers));
    }

    static Group fresh() {
        return new Group(Uuids.next(), "Jiangnan Holding", new TreeSet<>());
    }

    GroupCase formed(Limit limit) {
        groups.add(group, null);
        book.form(new FormGroup(group, Money.currency("CNY"), limit, "controller1", request(FormGroup.CAUSE)));
        return this;
    }

    /** A customer's account, in no group. */
    CreditBooks customer(String customerId) {
        return new CreditBooks(customerId, customers, new InMemoryInvoices(), new InMemoryBills(), rooms);
    }

    CreditBooks member(String customerId, Limit limit) {
        var books = customer(customerId).opened(limit);
        join(customerId);
        follow(books);
        return books;
    }

    Outcome join(String customerId) {
        return book.join(customerId, groups.find(group.groupId()).orElseThrow(), "controller1", request(Uuids.next()));
    }

    Outcome leave(String customerId) {
        return book.leave(customerId, group, "controller1", request(Uuids.next()));
    }

    Outcome changeLimit(Limit limit) {
        var command = new ChangeLimit(
                group.groupId(), limit, null, "review", "controller1", account().seq(), request(Uuids.next()));
        return book.change(group.groupId(), NOON, command::decide);
    }

    Outcome plan(Limit limit, Instant from, @Nullable Instant until) {
        var command = new PlanLimit(
                group.groupId(),
                limit,
                from,
                until,
                "later",
                "controller1",
                account().seq(),
                request(Uuids.next()));
        return book.change(group.groupId(), NOON, command::decide);
    }

    /** Lets the group follow all of a member's entries, in any order, and more than once. */
    void follow(CreditBooks books) {
        var entries = books.entries();
        entries.reversed().forEach(entry -> rooms.follow(entry, NOON));
        entries.forEach(entry -> rooms.follow(entry, NOON));
    }

    /** Does what the group's entries made due by an instant. */
    void due(CreditBooks any, Instant now) {
        var follower = new GroupFollower(groups, any.orders(), new HeldOrders(customers, any.orders()), rooms);
        var due = new DueEntries(ofGroups, bookkeeping, List.of(follower));
        for (var entry : entries()) {
            if (entry.dueAt().filter(at -> !at.isAfter(now)).isPresent()) {
                due.run(group.groupId(), entry.seq(), now);
            }
        }
    }

    static Instant later() {
        return NOON.plus(Duration.ofMinutes(1));
    }

    Account.Open account() {
        return (Account.Open) ofGroups.newest(group.groupId());
    }

    List<Entry> entries() {
        return ofGroups.after(group.groupId(), 0, null, 10_000);
    }

    private static Cause request(String key) {
        return Cause.request(key, NOON);
    }
}
