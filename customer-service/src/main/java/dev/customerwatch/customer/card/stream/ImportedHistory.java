package dev.customerwatch.customer.card.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the card uses of {@code sales.history-imported.v1}. */
record ImportedHistory(String customerId, @Nullable Instant firstOrderAt) {}
