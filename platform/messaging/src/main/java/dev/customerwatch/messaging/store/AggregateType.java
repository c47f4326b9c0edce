package dev.customerwatch.messaging.store;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a service stores one kind of aggregate.
 *
 * @param document the record that Spring Data maps to the field {@code state}
 * @param source CloudEvents source, e.g. {@code /sales/orders}
 * @param topic where its events go
 * @param customerId the key of its events
 * @param dueAt when work on it falls due (system time), or null
 */
public record AggregateType<D>(
        Class<D> document,
        String collection,
        String source,
        String topic,
        Function<D, String> customerId,
        Function<D, @Nullable Instant> dueAt) {}
