package dev.customerwatch.sales.customer;

import org.jspecify.annotations.Nullable;

/**
 * A customer as sales needs it.
 *
 * @param accountOwner user name of the rep in charge, null until there is one
 */
public record Customer(String customerId, @Nullable String accountOwner) {}
