package dev.customerwatch.credit.customer;

import org.jspecify.annotations.Nullable;

/**
 * A customer that customer-service has told us of.
 *
 * @param accountOwner who owns the account, null where nobody does
 * @param name as others may see it, null where none was told
 * @param region null where none was told
 * @param grade as it was told, null where none was
 * @param mergedInto the customer whose card counts in the place of this one, null where this one counts
 */
public record KnownCustomer(
        String customerId,
        @Nullable String accountOwner,
        @Nullable String name,
        @Nullable String region,
        @Nullable String grade,
        @Nullable String mergedInto) {

    /** A customer of whom nothing but the owner is known. */
    public static KnownCustomer of(String customerId, @Nullable String accountOwner) {
        return new KnownCustomer(customerId, accountOwner, null, null, null, null);
    }
}
