package dev.customerwatch.alert.desk.stream;

import org.jspecify.annotations.Nullable;

/** What the desk knows of a customer; {@code accountOwner} is a user name. */
public record Customer(
        String customerId,
        @Nullable String displayName,
        @Nullable String accountOwner) {}
