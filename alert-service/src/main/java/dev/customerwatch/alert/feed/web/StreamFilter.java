package dev.customerwatch.alert.feed.web;

import dev.customerwatch.alert.desk.AlertState;
import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Which alerts a stream shows; null members do not filter, a severity means this and above. */
record StreamFilter(
        @Nullable String customerId,
        @Nullable String rule,
        @Nullable Severity severity,
        @Nullable AlertState state) {

    boolean takes(AlertBody alert) {
        return (customerId == null || customerId.equals(alert.customerId()))
                && (rule == null || rule.equals(alert.rule()))
                && (severity == null || alert.severity().isAtLeast(severity))
                && (state == null || state == alert.state());
    }
}
