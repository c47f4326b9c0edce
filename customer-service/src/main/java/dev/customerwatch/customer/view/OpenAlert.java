package dev.customerwatch.customer.view;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An alert as alert-service told of it last. */
public record OpenAlert(
        String alertId,
        String customerId,
        String rule,
        String severity,
        String reason,
        String state,
        Instant since,
        @Nullable Instant until) {

    /** How grave it is: 1 INFO to 4 CRITICAL; 0 for a word that we do not know. */
    public int rank() {
        return switch (severity.toUpperCase(Locale.ROOT)) {
            case "INFO" -> 1;
            case "WARNING" -> 2;
            case "ERROR" -> 3;
            case "CRITICAL" -> 4;
            default -> 0;
        };
    }

    /** Whether it still holds. */
    public boolean holds() {
        return !state.equals("RESOLVED") && !state.equals("RETRACTED");
    }
}
