package dev.customerwatch.customer.matter.mongo;

import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.privacy.mongo.Vault;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.messaging.store.StoredAggregate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.node.ObjectNode;

/** The matters of one kind. Those of a customer whose key was destroyed are there no longer. */
public final class Matters<T extends Matter> {

    static final String CUSTOMER = "state.customerId";

    private static final int AT_ONCE = 200;

    private final AggregateStore<MatterDocument> store;
    private final Class<T> type;
    private final Vault vault;

    Matters(AggregateStore<MatterDocument> store, Class<T> type, Vault vault) {
        this.store = store;
        this.type = type;
        this.vault = vault;
    }

    static String path(String key) {
        return key.equals("customerId") ? CUSTOMER : "state.keys." + key;
    }

    public Optional<KeptMatter<T>> find(String id) {
        return store.find(id).flatMap(this::kept);
    }

    /** Stores a new matter with its events. */
    public Filed<T> add(T matter, List<NewEvent> events, @Nullable RequestKey request) {
        return switch (store.insert(matter.id(), document(matter), events, request)) {
            case Insertion.Inserted<MatterDocument> inserted ->
                new Filed.Kept<>(kept(inserted.stored()).orElseThrow());
            case Insertion.Replayed<MatterDocument> replayed ->
                kept(replayed.asAnswered()).<Filed<T>>map(Filed.Kept::new).orElseGet(Filed.Known::new);
            case Insertion.KeyReused<MatterDocument> reused -> new Filed.KeyReused<>();
            case Insertion.Duplicate<MatterDocument> duplicate -> new Filed.Known<>();
        };
    }

    /** Saves it as it is now, if nobody changed it since it was read; empty if somebody did. */
    public Optional<KeptMatter<T>> save(KeptMatter<T> read, T now, List<NewEvent> events) {
        return store.save(read.stored(), document(now), events).flatMap(this::kept);
    }

    /** Reads, decides and saves; decides anew while somebody else was faster. What is gone is left alone. */
    public void change(String id, Function<T, Change<T, Boolean>> decide) {
        store.<Boolean>change(
                id,
                found -> found.flatMap(this::kept)
                        .map(read -> decide.apply(read.matter()))
                        .map(change -> {
                            var state = change.state();
                            return new Change<>(
                                    state == null ? null : document(state), change.events(), change.result());
                        })
                        .orElseGet(() -> Change.unchanged(false)));
    }

    /**
     * At most so many, the newest first.
     *
     * @param wanted values of keys, {@code customerId} among them
     * @param before only those filed before this one
     */
    public List<KeptMatter<T>> list(Map<String, String> wanted, @Nullable String before, int most) {
        var query = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(most);
        wanted.forEach(
                (key, value) -> query.addCriteria(Criteria.where(path(key)).is(value)));
        if (before != null) {
            query.addCriteria(Criteria.where("_id").lt(before));
        }
        var stored = store.query(query);
        vault.prepare(stored.stream().map(one -> one.state().customerId()).toList());
        return stored.stream().flatMap(one -> kept(one).stream()).toList();
    }

    /** The id of the one of a customer that was filed last. */
    Optional<String> newest(String customerId) {
        var query = new Query(Criteria.where(CUSTOMER).is(customerId))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(1);
        return store.query(query).stream().map(StoredAggregate::id).findFirst();
    }

    /** All of a customer, the newest first. */
    List<Matter> about(String customerId) {
        var all = new ArrayList<Matter>();
        each(Map.of("customerId", customerId), all::add);
        return List.copyOf(all);
    }

    /** Puts somebody else in charge of all that is open about a customer and was in somebody's charge; may be repeated. */
    void handOver(String customerId, String from, String to) {
        each(Map.of("customerId", customerId, "rep", from), matter -> change(matter.id(), now -> handedOver(now, to)));
    }

    private void each(Map<String, String> wanted, Consumer<T> each) {
        String before = null;
        List<KeptMatter<T>> read;
        do {
            read = list(wanted, before, AT_ONCE);
            for (var kept : read) {
                each.accept(kept.matter());
                before = kept.matter().id();
            }
        } while (read.size() == AT_ONCE);
    }

    private Change<T, Boolean> handedOver(T matter, String to) {
        if (!matter.unfinished()) {
            return Change.unchanged(false);
        }
        var members = (ObjectNode) EventJson.mapper().readTree(EventJson.write(matter));
        members.put("rep", to);
        return Change.of(EventJson.read(EventJson.write(members), type), List.of(), true);
    }

    private Optional<KeptMatter<T>> kept(StoredAggregate<MatterDocument> stored) {
        var state = stored.state();
        return vault.open(state.customerId(), state.sealed())
                .map(clear -> new KeptMatter<>(stored, EventJson.read(clear, type)));
    }

    private MatterDocument document(T matter) {
        var keys = new TreeMap<String, String>();
        matter.keys().forEach((key, value) -> {
            if (value != null) {
                keys.put(key, value.toString());
            }
        });
        var sealed = vault.seal(matter.customerId(), EventJson.write(matter));
        return new MatterDocument(matter.customerId(), keys, matter.due(), sealed);
    }
}
