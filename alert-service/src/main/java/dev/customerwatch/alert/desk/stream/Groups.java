package dev.customerwatch.alert.desk.stream;

import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.StateCopies;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Our copies of the groups of customers: by which name to show them, and who belongs to which. */
public final class Groups {

    private static final String MEMBERS = "members";
    private static final String GROUP = "state.groupId";

    private final StateCopies<Group> names;
    private final StateCopies<Member> members;

    public Groups(AggregateStores stores, MongoOperations mongo) {
        this.names = stores.copies(Group.class, "groups");
        this.members = stores.copies(Member.class, MEMBERS);
        mongo.indexOps(MEMBERS)
                .createIndex(new Index(GROUP, Sort.Direction.ASC).sparse().named("group"));
    }

    public Optional<String> name(String groupId) {
        return names.find(groupId).map(Group::name);
    }

    /** The customers that belong to the group. */
    public List<String> membersOf(String groupId) {
        return members.query(new Query(Criteria.where(GROUP).is(groupId))).stream()
                .map(Member::customerId)
                .toList();
    }

    /** The groups that one of these customers belongs to. */
    public Set<String> of(Collection<String> customers) {
        return members.findAll(customers).stream()
                .map(Member::groupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    void put(Group group, long sequence) {
        names.put(group.groupId(), sequence, group);
    }

    void put(Member member, long sequence) {
        members.put(member.customerId(), sequence, member);
    }
}
