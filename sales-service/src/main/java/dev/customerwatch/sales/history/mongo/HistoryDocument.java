package dev.customerwatch.sales.history.mongo;

import dev.customerwatch.money.Money;
import dev.customerwatch.sales.history.History;
import java.time.Instant;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** What one import has brought of one customer, as it is stored. */
record HistoryDocument(
        String importId,
        String customerId,
        Instant from,
        Instant until,
        int count,
        @Nullable Decimal128 total,
        @Nullable String currency,
        @Nullable Instant firstOrderAt) {

    static HistoryDocument of(History history) {
        var total = history.total();
        return new HistoryDocument(
                history.importId(),
                history.customerId(),
                history.from(),
                history.until(),
                history.count(),
                amount(total),
                total == null ? null : total.currency().getCurrencyCode(),
                history.firstOrderAt());
    }

    private static @Nullable Decimal128 amount(@Nullable Money total) {
        return total == null ? null : new Decimal128(total.amount());
    }
}
