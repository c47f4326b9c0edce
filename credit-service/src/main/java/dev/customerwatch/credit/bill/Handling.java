package dev.customerwatch.credit.bill;

import org.jspecify.annotations.Nullable;

/**
 * Who does something with a bill, and why.
 *
 * @param party whom it goes to, null where it goes to nobody
 */
public record Handling(@Nullable String party, @Nullable String reason, String by) {}
