package dev.customerwatch.alert.desk.stream;

import dev.customerwatch.messaging.consume.Subscriptions;

/** Reads how groups of customers are called, and who comes and goes. */
final class GroupEvents {

    private GroupEvents() {}

    /** A customer belongs to a group from here on, or no longer. */
    record Membership(String customerId, String groupId, boolean member) {
        Member read() {
            return new Member(customerId, member ? groupId : null);
        }
    }

    static Subscriptions into(Groups groups) {
        return Subscriptions.to(DeskConfiguration.CREDIT)
                .on("credit.group-formed.v1", Group.class, (group, event) -> groups.put(group, event.sequence()))
                .on(
                        "credit.group-membership-changed.v1",
                        Membership.class,
                        (membership, event) -> groups.put(membership.read(), event.sequence()))
                .build();
    }
}
