package dev.customerwatch.customer.matter.mongo;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A matter as it is stored.
 *
 * @param keys by what it is found; codes, names of users and days, nothing personal of the customer
 * @param sealed all of it
 */
record MatterDocument(
        String customerId,
        Map<String, String> keys,
        @Nullable Instant dueAt,
        byte[] sealed) {

    /** Holds nothing of the matter: what is printed may end in a log. */
    @Override
    public String toString() {
        return "MatterDocument[" + customerId + ", " + keys + "]";
    }
}
