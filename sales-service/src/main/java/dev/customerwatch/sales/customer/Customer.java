package dev.customerwatch.sales.customer;

import org.jspecify.annotations.Nullable;

/**
 * A customer as sales needs it.
 *
 * @param accountOwner user name of the rep in charge, null until there is one
 * @param mergedInto the customer whose card counts in the place of this one, null where this one counts
 */
public record Customer(
        String customerId,
        @Nullable String accountOwner,
        @Nullable String mergedInto) {}
