package dev.customerwatch.alert.desk.mongo;

import dev.customerwatch.alert.desk.AlertState;
import dev.customerwatch.alert.rule.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a list shows; null members do not filter.
 *
 * @param customers the only customers that the reader may see, null for all
 * @param severity this and above
 * @param after the last alert of the page before
 */
public record AlertQuery(
        @Nullable Collection<String> customers,
        @Nullable String rule,
        @Nullable Severity severity,
        @Nullable AlertState state,
        @Nullable Place after,
        int limit) {

    public AlertQuery {
        customers = customers == null ? null : Set.copyOf(customers);
    }

    /** Where an alert stands in a list: newest first. */
    public record Place(Instant since, String id) {}
}
