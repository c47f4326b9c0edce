package dev.customerwatch.sales.customer.mongo;

import dev.customerwatch.sales.customer.Customer;
import org.jspecify.annotations.Nullable;

/** A customer as it is stored. */
record CustomerDocument(String customerId, @Nullable String accountOwner) {

    static CustomerDocument of(Customer customer) {
        return new CustomerDocument(customer.customerId(), customer.accountOwner());
    }

    Customer customer() {
        return new Customer(customerId, accountOwner);
    }
}
