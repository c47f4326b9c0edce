package dev.customerwatch.credit.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Customers as a map. */
public final class InMemoryKnownCustomers implements KnownCustomers {

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    private record Copy(KnownCustomer customer, long sequence) {}

    @Override
    public Optional<KnownCustomer> find(String customerId) {
        return Optional.ofNullable(copies.get(customerId)).map(Copy::customer);
    }

    @Override
    public List<KnownCustomer> findAll(Collection<String> customerIds) {
        return customerIds.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public void put(KnownCustomer customer, long sequence) {
        copies.merge(
                customer.customerId(),
                new Copy(customer, sequence),
                (known, next) -> next.sequence() > known.sequence() ? next : known);
    }
}
