package dev.customerwatch.credit.customer;

import java.util.Optional;

/** The customers that we know of; one registered a moment ago may still be on its way to us. */
public interface KnownCustomers {

    Optional<KnownCustomer> find(String customerId);

    /**
     * Keeps what an event says of a customer, unless a newer one is here.
     *
     * @param sequence the event's
     */
    void put(KnownCustomer customer, long sequence);
}
