package dev.customerwatch.customer.matter;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something about a customer that people keep track of; a record that JSON can write and read. */
public interface Matter {

    String id();

    String customerId();

    /** By what it is found beside its customer; those that are null are left out. */
    Map<String, @Nullable Object> keys();

    /** When work on it falls due, in business time; null where none does. */
    default @Nullable Instant due() {
        return null;
    }
}
