package dev.customerwatch.complaint.register.mongo;

import org.jspecify.annotations.Nullable;

/** A customer as far as the register needs to know. */
public record KnownCustomer(String customerId, @Nullable String accountOwner) {}
