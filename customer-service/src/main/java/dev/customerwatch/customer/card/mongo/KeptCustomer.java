package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.messaging.store.StoredAggregate;

/** A customer as it was read from the store, with what a later save compares against. */
public final class KeptCustomer {

    private final StoredAggregate<CustomerDocument> stored;
    private final Customer customer;

    KeptCustomer(StoredAggregate<CustomerDocument> stored, Customer customer) {
        this.stored = stored;
        this.customer = customer;
    }

    public Customer customer() {
        return customer;
    }

    /** Counts the changes from 1. */
    public long version() {
        return stored.version();
    }

    StoredAggregate<CustomerDocument> stored() {
        return stored;
    }
}
