package dev.customerwatch.credit.group;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who belongs to a group. What it owes, and its limit, stand in its ledger.
 *
 * @param members ids of customers, at most {@value #MOST}
 */
public record Group(String groupId, String name, SortedSet<String> members) {

    /** One aggregate is one bounded document. */
    public static final int MOST = 500;

    public Group {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }

    boolean isFull() {
        return members.size() >= MOST;
    }

    Group with(String customerId) {
        var more = new TreeSet<>(members);
        more.add(customerId);
        return new Group(groupId, name, more);
    }

    Group without(String customerId) {
        var fewer = new TreeSet<>(members);
        fewer.remove(customerId);
        return new Group(groupId, name, fewer);
    }
}
