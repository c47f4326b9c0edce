package dev.customerwatch.complaint.register.mongo;

import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.StateCopies;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Our own copy of who our customers are, kept by customer events. */
@Component
public final class KnownCustomers {

    private static final String COLLECTION = "customers";
    private static final Duration AGAIN = Duration.ofMillis(50);

    private final StateCopies<KnownCustomer> copies;

    KnownCustomers(AggregateStores stores, MongoTemplate mongo) {
        this.copies = stores.copies(KnownCustomer.class, COLLECTION);
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("state.accountOwner", Sort.Direction.ASC).named("accountOwner"));
    }

    public Optional<KnownCustomer> find(String customerId) {
        return copies.find(customerId);
    }

    /** The customer, if its first event arrives within this time: it may have been registered just now. */
    public Optional<KnownCustomer> await(String customerId, Duration atMost) {
        var start = System.nanoTime();
        var found = find(customerId);
        while (found.isEmpty() && System.nanoTime() - start < atMost.toNanos()) {
            pause();
            found = find(customerId);
        }
        return found;
    }

    /** The ids of the customers that these users look after. */
    public List<String> ownedBy(Collection<String> accountOwners) {
        return copies.query(new Query(Criteria.where("state.accountOwner").in(accountOwners))).stream()
                .map(KnownCustomer::customerId)
                .toList();
    }

    /** Keeps this unless something newer is known already. */
    public void keep(long sequence, KnownCustomer customer) {
        copies.put(customer.customerId(), sequence, customer);
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for a customer", stopped);
        }
    }
}
