package dev.customerwatch.credit.customer;

import org.jspecify.annotations.Nullable;

/**
 * A customer that customer-service has told us of.
 *
 * @param accountOwner who owns the account, null where nobody does
 */
public record KnownCustomer(String customerId, @Nullable String accountOwner) {}
