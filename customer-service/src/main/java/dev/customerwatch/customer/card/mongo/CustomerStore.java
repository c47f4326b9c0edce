package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.StoredAggregate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The collection of the cards: its indexes, and how its documents are read. */
@Component
final class CustomerStore {

    private static final Pattern INDEX = Pattern.compile("index: (\\w+)");

    private final AggregateStore<CustomerDocument> cards;
    private final CustomerMapping mapping;
    private final Trail trail;

    CustomerStore(
            AggregateStores stores,
            MongoTemplate mongo,
            CustomerMapping mapping,
            Trail trail,
            Clock system,
            BusinessClock business) {
        var ahead = Duration.between(system.instant(), business.now());
        this.cards = stores.open(new AggregateType<>(
                CustomerDocument.class,
                Customers.COLLECTION,
                "/customer/customers",
                "customer.events.v1",
                CustomerDocument::customerId,
                state -> due(state, ahead)));
        this.mapping = mapping;
        this.trail = trail;
        declareIndexes(mongo);
    }

    AggregateStore<CustomerDocument> cards() {
        return cards;
    }

    Optional<KeptCustomer> find(String id) {
        return cards.find(id).map(this::kept);
    }

    List<KeptCustomer> all(Query query) {
        var stored = cards.query(query);
        trail.prepare(stored);
        return stored.stream().map(this::kept).toList();
    }

    KeptCustomer kept(StoredAggregate<CustomerDocument> stored) {
        return new KeptCustomer(stored, mapping.customer(stored.state()));
    }

    /** The unique index that a refused write names. */
    static String index(String message) {
        var name = INDEX.matcher(message);
        return name.find() ? name.group(1) : "code";
    }

    /** When restricted data are to be erased, by the system's clock. */
    private static @Nullable Instant due(CustomerDocument state, Duration ahead) {
        var until = state.keptUntil();
        return until == null ? null : until.minus(ahead);
    }

    private static void declareIndexes(MongoTemplate mongo) {
        var indexes = mongo.indexOps(Customers.COLLECTION);
        declared().forEach(indexes::createIndex);
    }

    /** One for each key; of those that are asked for together, one for both where neither alone leaves few cards. */
    static List<Index> declared() {
        var declared = new ArrayList<Index>();
        for (var key : CustomerKey.values()) {
            var index = new Index(key.path(), Sort.Direction.ASC).named(key.field());
            declared.add(key.isUnique() ? index.unique().sparse() : index.on("_id", Sort.Direction.ASC));
        }
        for (var field : List.of("match", "reach", "words", "reviewedAt", "stageSince", "mergedInto", "mergedFrom")) {
            declared.add(new Index("state." + field, Sort.Direction.ASC)
                    .on("_id", Sort.Direction.ASC)
                    .named(field));
        }
        // A branch looks through the customers of its region, which are thousands: by kind too it finds a page at once.
        declared.add(new Index(CustomerKey.REGION.path(), Sort.Direction.ASC)
                .on(CustomerKey.KIND.path(), Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC)
                .named("regionKind"));
        return List.copyOf(declared);
    }
}
