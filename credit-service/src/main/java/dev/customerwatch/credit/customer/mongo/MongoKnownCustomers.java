package dev.customerwatch.credit.customer.mongo;

import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.StateCopies;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Customers in one collection, each as the newest event left it. */
public final class MongoKnownCustomers implements KnownCustomers {

    private static final String COLLECTION = "customers";

    private final StateCopies<KnownCustomer> copies;

    public MongoKnownCustomers(AggregateStores stores) {
        this.copies = stores.copies(KnownCustomer.class, COLLECTION);
    }

    @Override
    public Optional<KnownCustomer> find(String customerId) {
        return copies.find(customerId);
    }

    @Override
    public List<KnownCustomer> findAll(Collection<String> customerIds) {
        return copies.findAll(customerIds);
    }

    @Override
    public void put(KnownCustomer customer, long sequence) {
        copies.put(customer.customerId(), sequence, customer);
    }
}
