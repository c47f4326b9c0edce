package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Timeline;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Fresh;
import dev.customerwatch.messaging.store.Insertion.Duplicate;
import dev.customerwatch.messaging.store.Insertion.Inserted;
import dev.customerwatch.messaging.store.Insertion.KeyReused;
import dev.customerwatch.messaging.store.Insertion.Replayed;
import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.messaging.store.StoredAggregate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The customers as they are stored, each together with the events that it publishes and its newest change. */
@Component
public final class Customers {

    /** The name of the collection, for due work. */
    public static final String COLLECTION = "customers";

    private final CustomerStore store;
    private final CustomerMapping mapping;
    private final Tokens tokens;
    private final Trail trail;

    Customers(CustomerStore store, CustomerMapping mapping, Tokens tokens, Trail trail) {
        this.store = store;
        this.mapping = mapping;
        this.tokens = tokens;
        this.trail = trail;
    }

    public Optional<KeptCustomer> find(String id) {
        return store.find(id);
    }

    /** At most so many customers of the filter, in the order of registration, after the given one. */
    public List<KeptCustomer> list(CustomerFilter filter, @Nullable String after, int most) {
        return store.all(filter.query(after, most));
    }

    /** At most so many cards that are alike in name or telephone number, the oldest first. */
    public List<KeptCustomer> alike(Profile profile, int most) {
        return store.all(new Query(Criteria.where("state.match").in(tokens.of(profile)))
                .with(Sort.by("_id"))
                .limit(most));
    }

    /** At most so many cards of this name, apart from its legal form, the oldest first. */
    public List<KeptCustomer> named(String name, int most) {
        return store.all(new Query(Criteria.where("state.match").is(tokens.ofName(name)))
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
        return switch (store.cards().insert(customer.id(), document, List.of(event), request)) {
            case Inserted<CustomerDocument> inserted -> new Registered.Kept(store.kept(inserted.stored()));
            case Replayed<CustomerDocument> replayed -> new Registered.Again(store.kept(replayed.asAnswered()));
            case KeyReused<CustomerDocument> reused -> new Registered.KeyReused();
            case Duplicate<CustomerDocument> duplicate ->
                new Registered.Taken(CustomerStore.index(duplicate.message()));
        };
    }

    /** Stores customers that an import names, each with its event; those whose code is known stay as they are. */
    public void importAll(List<Imported> named, Author author) {
        store.cards()
                .insertAll(named.stream()
                        .map(one -> {
                            var customer = one.customer();
                            var once = new RequestKey(
                                    "/import/" + customer.profile().code(), "");
                            var first = trail.first(customer, one.event().time(), author, List.of());
                            return new Fresh<>(
                                    customer.id(),
                                    mapping.document(customer, first, List.of()),
                                    List.of(one.event()),
                                    once);
                        })
                        .toList());
    }

    /** The cards that count, or are about to, in the place of this one. */
    public List<KeptCustomer> countingFor(String id) {
        return store.all(new Query(Criteria.where("state.mergedFrom").is(id)).with(Sort.by("_id")));
    }

    /** A customer that an import names, and the event that says so. */
    public record Imported(Customer customer, NewEvent event) {}

    /** Saves the customer as it is now, if nobody changed it since it was read. */
    public Saved save(KeptCustomer read, Customer now, NewEvent event, Author author) {
        try {
            var document = next(read.stored(), read.customer(), now, List.of(event), author);
            return store.cards()
                    .save(read.stored(), document, List.of(event))
                    .<Saved>map(stored -> new Saved.Kept(store.kept(stored)))
                    .orElseGet(Saved.Overtaken::new);
        } catch (DuplicateKeyException taken) {
            return new Saved.Taken(CustomerStore.index(String.valueOf(taken.getMessage())));
        }
    }

    /** Reads, decides and saves; decides anew while somebody else was faster. */
    public <R> R change(String id, Author author, Function<Optional<Customer>, Change<Customer, R>> decide) {
        return store.cards().change(id, found -> {
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
        var reached = reach.stream().map(tokens::ofReach).distinct().toList();
        var last = trail.beside(read.stored(), change);
        return store.cards()
                .save(read.stored(), mapping.document(read.customer(), last, reached), List.of(event))
                .<Saved>map(stored -> new Saved.Kept(store.kept(stored)))
                .orElseGet(Saved.Overtaken::new);
    }

    /** Removes personal facts from all that was ever said about the customer, apart from the newest change. */
    public void forget(String customerId, Predicate<Fact> forgotten) {
        trail.forget(customerId, forgotten);
    }

    /** At most so many customers whose own, or whose contacts', telephone number or address this is. */
    public List<KeptCustomer> reachedBy(String phoneOrEmail, int most) {
        var token = tokens.ofReach(phoneOrEmail);
        var found = new LinkedHashMap<String, KeptCustomer>();
        for (var field : List.of("state.match", "state.reach")) {
            store.all(new Query(Criteria.where(field).is(token))
                            .with(Sort.by("_id"))
                            .limit(most))
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
}
