package dev.customerwatch.alert.desk.mongo;

import dev.customerwatch.alert.desk.AlertState;
import dev.customerwatch.alert.rule.Severity;
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
        AlertOrder order,
        @Nullable Place after,
        int limit) {

    public AlertQuery {
        customers = customers == null ? null : Set.copyOf(customers);
    }

    /** Where an alert stands in a list of that order, by the number that it is sorted by. */
    public record Place(AlertOrder order, long value, String id) {}
}
