package dev.customerwatch.credit.group.mongo;

import dev.customerwatch.credit.group.Group;
import dev.customerwatch.credit.group.Groups;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.RequestKey;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Groups as aggregates; they publish nothing themselves, their ledgers do. */
public final class MongoGroups implements Groups {

    private static final String COLLECTION = "groups";

    private final AggregateStore<GroupDocument> store;

    public MongoGroups(AggregateStores stores) {
        this.store = stores.open(new AggregateType<>(
                GroupDocument.class,
                COLLECTION,
                "/credit/groups",
                "credit.events.v1",
                GroupDocument::groupId,
                document -> null)); // nothing falls due by itself
    }

    @Override
    public Optional<Group> find(String groupId) {
        return store.find(groupId).map(stored -> stored.state().group());
    }

    @Override
    public Adding add(Group group, @Nullable RequestKey request) {
        return switch (store.insert(group.groupId(), GroupDocument.of(group), List.of(), request)) {
            case Insertion.Inserted<GroupDocument> fresh ->
                new Adding.Added(fresh.stored().state().group());
            case Insertion.Replayed<GroupDocument> first ->
                new Adding.Added(first.asAnswered().state().group());
            case Insertion.KeyReused<GroupDocument> reused -> new Adding.KeyReused();
            case Insertion.Duplicate<GroupDocument> same -> throw new IllegalStateException(same.message());
        };
    }

    @Override
    public Optional<Group> change(String groupId, UnaryOperator<Group> change) {
        return store.change(
                groupId,
                found -> found.map(stored -> changed(stored.state().group(), change))
                        .orElseGet(() -> Change.unchanged(Optional.empty())));
    }

    @Override
    public List<Group> list(@Nullable String after, int most) {
        var query = new Query(Criteria.where("_id").gt(after == null ? "" : after))
                .with(Sort.by("_id"))
                .limit(most);
        return store.query(query).stream().map(stored -> stored.state().group()).toList();
    }

    private static Change<GroupDocument, Optional<Group>> changed(Group before, UnaryOperator<Group> change) {
        var after = change.apply(before);
        return after.equals(before)
                ? Change.unchanged(Optional.of(before))
                : Change.of(GroupDocument.of(after), List.of(), Optional.of(after));
    }
}
