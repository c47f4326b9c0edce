package dev.customerwatch.credit.group;

import dev.customerwatch.messaging.store.RequestKey;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Groups as a map. */
public final class InMemoryGroups implements Groups {

    private final TreeMap<String, Group> groups = new TreeMap<>();

    @Override
    public synchronized Optional<Group> find(String groupId) {
        return Optional.ofNullable(groups.get(groupId));
    }

    @Override
    public synchronized Adding add(Group group, @Nullable RequestKey request) {
        if (groups.putIfAbsent(group.groupId(), group) != null) {
            throw new IllegalStateException("there is a group " + group.groupId());
        }
        return new Adding.Added(group);
    }

    @Override
    public synchronized Optional<Group> change(String groupId, UnaryOperator<Group> change) {
        return Optional.ofNullable(groups.computeIfPresent(groupId, (id, group) -> change.apply(group)));
    }

    @Override
    public synchronized List<Group> list(@Nullable String after, int most) {
        return groups.tailMap(after == null ? "" : after, false).values().stream()
                .limit(most)
                .toList();
    }
}
