package dev.customerwatch.credit.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The customers that we know of; one registered a moment ago may still be on its way to us. */
public interface KnownCustomers {

    Optional<KnownCustomer> find(String customerId);

    /** Those of them that we know of, in any order. */
    List<KnownCustomer> findAll(Collection<String> customerIds);

    /**
     * Keeps what an event says of a customer, unless a newer one is here.
     *
     * @param sequence the event's
     */
    void put(KnownCustomer customer, long sequence);
}
