package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion.Duplicate;
import dev.customerwatch.messaging.store.Insertion.Inserted;
import dev.customerwatch.messaging.store.Insertion.KeyReused;
import dev.customerwatch.messaging.store.Insertion.Replayed;
import dev.customerwatch.messaging.store.RequestKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** The customers as they are stored, each together with the events that it publishes. */
@Component
public final class Customers {

    private static final String COLLECTION = "customers";
    private static final List<String> FILTERS = List.of("accountOwner", "region", "kind", "grade", "state");

    private final AggregateStore<CustomerDocument> store;

    Customers(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.open(new AggregateType<>(
                CustomerDocument.class,
                COLLECTION,
                "/customer/customers",
                "customer.events.v1",
                CustomerDocument::customerId,
                state -> null));
        declareIndexes(mongo);
    }

    public Optional<KeptCustomer> find(String id) {
        return store.find(id).map(KeptCustomer::new);
    }

    /** At most so many customers of the filter, in the order of registration, after the given one. */
    public List<KeptCustomer> list(CustomerFilter filter, @Nullable String after, int most) {
        return store.query(filter.query(after, most)).stream()
                .map(KeptCustomer::new)
                .toList();
    }

    public Registered register(Customer customer, NewEvent event, @Nullable RequestKey request) {
        return switch (store.insert(customer.id(), CustomerDocument.of(customer), List.of(event), request)) {
            case Inserted<CustomerDocument> inserted -> new Registered.Kept(new KeptCustomer(inserted.stored()));
            case Replayed<CustomerDocument> replayed -> new Registered.Again(new KeptCustomer(replayed.asAnswered()));
            case KeyReused<CustomerDocument> reused -> new Registered.KeyReused();
            case Duplicate<CustomerDocument> duplicate -> new Registered.CodeTaken();
        };
    }

    /** Saves the customer as it is now, if nobody changed it since it was read. */
    public Saved save(KeptCustomer read, Customer now, NewEvent event) {
        try {
            return store.save(read.stored(), CustomerDocument.of(now), List.of(event))
                    .<Saved>map(stored -> new Saved.Kept(new KeptCustomer(stored)))
                    .orElseGet(Saved.Overtaken::new);
        } catch (DuplicateKeyException taken) {
            return new Saved.CodeTaken();
        }
    }

    /** Reads, decides and saves; decides anew while somebody else was faster. */
    public <R> R change(String id, Function<Optional<Customer>, Change<Customer, R>> decide) {
        return store.change(id, found -> {
            var change = decide.apply(found.map(stored -> stored.state().customer()));
            var state = change.state();
            return new Change<>(state == null ? null : CustomerDocument.of(state), change.events(), change.result());
        });
    }

    private static void declareIndexes(MongoTemplate mongo) {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(
                new Index("state.code", Sort.Direction.ASC).unique().sparse().named("code"));
        for (var filter : FILTERS) {
            indexes.createIndex(new Index("state." + filter, Sort.Direction.ASC)
                    .on("_id", Sort.Direction.ASC)
                    .named(filter));
        }
    }
}
