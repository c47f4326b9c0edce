package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Timeline;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Fresh;
import dev.customerwatch.messaging.store.Insertion.Duplicate;
import dev.customerwatch.messaging.store.Insertion.Inserted;
import dev.customerwatch.messaging.store.Insertion.KeyReused;
import dev.customerwatch.messaging.store.Insertion.Replayed;
import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.messaging.store.StoredAggregate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The customers as they are stored, each together with the events that it publishes and its newest change. */
@Component
public final class Customers {

    /** The name of the collection, for due work. */
    public static final String COLLECTION = "customers";

    private static final Pattern INDEX = Pattern.compile("index: (\\w+)");

    private final AggregateStore<CustomerDocument> store;
    private final CustomerMapping mapping;
    private final Trail trail;

    Customers(
            AggregateStores stores,
            MongoTemplate mongo,
            CustomerMapping mapping,
            Trail trail,
            Clock system,
            BusinessClock business) {
        var ahead = Duration.between(system.instant(), business.now());
        this.store = stores.open(new AggregateType<>(
                CustomerDocument.class,
                COLLECTION,
                "/customer/customers",
                "customer.events.v1",
                CustomerDocument::customerId,
                state -> due(state, ahead)));
        this.mapping = mapping;
        this.trail = trail;
        declareIndexes(mongo);
    }

    public Optional<KeptCustomer> find(String id) {
        return store.find(id).map(this::kept);
    }

    /** At most so many customers of the filter, in the order of registration, after the given one. */
    public List<KeptCustomer> list(CustomerFilter filter, @Nullable String after, int most) {
        return all(filter.query(after, most));
    }

    /** At most so many cards that are alike in name or telephone number, the oldest first. */
    public List<KeptCustomer> alike(Profile profile, int most) {
        var tokens = mapping.tokens(profile);
        return all(new Query(Criteria.where("state.match").in(tokens))
                .with(Sort.by("_id"))
                .limit(most));
    }

    /**
     * Stores a new customer.
     *
     * @param further facts that are said with the registration and do not stand on the card itself
     */
    public Registered register(
            Customer customer, NewEvent event, @Nullable RequestKey request, Author author, List<Fact> further) {
        var document = mapping.document(customer, trail.first(customer, event.time(), author, further), List.of());
        return switch (store.insert(customer.id(), document, List.of(event), request)) {
            case Inserted<CustomerDocument> inserted -> new Registered.Kept(kept(inserted.stored()));
            case Replayed<CustomerDocument> replayed -> new Registered.Again(kept(replayed.asAnswered()));
            case KeyReused<CustomerDocument> reused -> new Registered.KeyReused();
            case Duplicate<CustomerDocument> duplicate -> new Registered.Taken(index(duplicate.message()));
        };
    }

    /** Stores customers that an import names, each with its event; those whose code is known stay as they are. */
    public void importAll(List<Imported> named, Author author) {
        store.insertAll(named.stream()
                .map(one -> {
                    var customer = one.customer();
                    var once = new RequestKey("/import/" + customer.profile().code(), "");
                    var first = trail.first(customer, one.event().time(), author, List.of());
                    return new Fresh<>(
                            customer.id(), mapping.document(customer, first, List.of()), List.of(one.event()), once);
                })
                .toList());
    }

    /** The cards that count, or are about to, in the place of this one. */
    public List<KeptCustomer> countingFor(String id) {
        return all(new Query(Criteria.where("state.mergedFrom").is(id)).with(Sort.by("_id")));
    }

    /** A customer that an import names, and the event that says so. */
    public record Imported(Customer customer, NewEvent event) {}

    /** Saves the customer as it is now, if nobody changed it since it was read. */
    public Saved save(KeptCustomer read, Customer now, NewEvent event, Author author) {
        try {
            var document = next(read.stored(), read.customer(), now, List.of(event), author);
            return store.save(read.stored(), document, List.of(event))
                    .<Saved>map(stored -> new Saved.Kept(kept(stored)))
                    .orElseGet(Saved.Overtaken::new);
        } catch (DuplicateKeyException taken) {
            return new Saved.Taken(index(String.valueOf(taken.getMessage())));
        }
    }

    /** Reads, decides and saves; decides anew while somebody else was faster. */
    public <R> R change(String id, Author author, Function<Optional<Customer>, Change<Customer, R>> decide) {
        return store.change(id, found -> {
            var before = found.map(stored -> mapping.customer(stored.state()));
            var change = decide.apply(before);
            var state = change.state();
            var document = state == null
                    ? null
                    : next(found.orElseThrow(), before.orElseThrow(), state, change.events(), author);
            return new Change<>(document, change.events(), change.result());
        });
    }

    /**
     * Records facts that do not stand on the card itself, if nobody changed the customer since it was read.
     *
     * @param reach the contacts' telephone numbers and addresses from now on
     */
    public Saved record(KeptCustomer read, RecordedChange change, List<String> reach, NewEvent event) {
        var tokens = reach.stream().map(mapping::reachToken).distinct().toList();
        var last = trail.beside(read.stored(), change);
        return store.save(read.stored(), mapping.document(read.customer(), last, tokens), List.of(event))
                .<Saved>map(stored -> new Saved.Kept(kept(stored)))
                .orElseGet(Saved.Overtaken::new);
    }

    /** Removes personal facts from all that was ever said about the customer, apart from the newest change. */
    public void forget(String customerId, Predicate<Fact> forgotten) {
        trail.forget(customerId, forgotten);
    }

    /** At most so many customers whose own, or whose contacts', telephone number or address this is. */
    public List<KeptCustomer> reachedBy(String phoneOrEmail, int most) {
        var token = mapping.reachToken(phoneOrEmail);
        var found = new LinkedHashMap<String, KeptCustomer>();
        for (var field : List.of("state.match", "state.reach")) {
            all(new Query(Criteria.where(field).is(token)).with(Sort.by("_id")).limit(most))
                    .forEach(kept -> found.put(kept.customer().id(), kept));
        }
        return List.copyOf(found.values());
    }

    /** All that was ever said about the customer, on the card and beside it. */
    public Timeline timeline(KeptCustomer read) {
        return trail.timeline(read.stored().state());
    }

    private CustomerDocument next(
            StoredAggregate<CustomerDocument> read,
            Customer before,
            Customer now,
            List<NewEvent> events,
            Author author) {
        return mapping.document(now, trail.next(read, before, now, events, author), reach(read));
    }

    private static List<String> reach(StoredAggregate<CustomerDocument> read) {
        var reach = read.state().reach();
        return reach == null ? List.of() : reach;
    }

    private List<KeptCustomer> all(Query query) {
        var stored = store.query(query);
        trail.prepare(stored);
        return stored.stream().map(this::kept).toList();
    }

    private KeptCustomer kept(StoredAggregate<CustomerDocument> stored) {
        return new KeptCustomer(stored, mapping.customer(stored.state()));
    }

    /** When restricted data are to be erased, by the system's clock. */
    private static @Nullable Instant due(CustomerDocument state, Duration ahead) {
        var until = state.keptUntil();
        return until == null ? null : until.minus(ahead);
    }

    private static String index(String message) {
        var name = INDEX.matcher(message);
        return name.find() ? name.group(1) : "code";
    }

    private static void declareIndexes(MongoTemplate mongo) {
        var indexes = mongo.indexOps(COLLECTION);
        for (var key : CustomerKey.values()) {
            var index = new Index(key.path(), Sort.Direction.ASC).named(key.field());
            indexes.createIndex(key.isUnique() ? index.unique().sparse() : index.on("_id", Sort.Direction.ASC));
        }
        for (var field : List.of("match", "reach", "words", "reviewedAt", "stageSince", "mergedInto", "mergedFrom")) {
            indexes.createIndex(new Index("state." + field, Sort.Direction.ASC)
                    .on("_id", Sort.Direction.ASC)
                    .named(field));
        }
    }
}
