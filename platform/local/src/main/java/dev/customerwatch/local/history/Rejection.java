package dev.customerwatch.local.history;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken over.
 *
 * @param reason a code, e.g. {@code ZERO_AMOUNT}
 * @param value what was found
 */
record Rejection(
        Place place, String field, String reason, @Nullable String value) {}
