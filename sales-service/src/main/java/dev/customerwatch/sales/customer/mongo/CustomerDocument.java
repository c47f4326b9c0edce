package dev.customerwatch.sales.customer.mongo;

import dev.customerwatch.sales.customer.Customer;
import org.jspecify.annotations.Nullable;

/** A customer as it is stored. */
record CustomerDocument(
        String customerId,
        @Nullable String accountOwner,
        @Nullable String mergedInto) {

    static CustomerDocument of(Customer customer) {
        return new CustomerDocument(customer.customerId(), customer.accountOwner(), customer.mergedInto());
    }

    Customer customer() {
        return new Customer(customerId, accountOwner, mergedInto);
    }
}
