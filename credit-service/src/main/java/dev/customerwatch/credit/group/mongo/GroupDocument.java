package dev.customerwatch.credit.group.mongo;

import dev.customerwatch.credit.group.Group;
import java.util.List;
import java.util.TreeSet;

/** A group as it is stored. */
record GroupDocument(String groupId, String name, List<String> members) {

    static GroupDocument of(Group group) {
        return new GroupDocument(group.groupId(), group.name(), List.copyOf(group.members()));
    }

    Group group() {
        return new Group(groupId, name, new TreeSet<>(members));
    }
}
