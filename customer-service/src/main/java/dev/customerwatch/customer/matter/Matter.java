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

    /** Whether whoever is in charge of it has still to do something. */
    default boolean unfinished() {
        return false;
    }

    /** When work on it falls due, in business time; null where none does. */
    default @Nullable Instant due() {
        return null;
    }
}
