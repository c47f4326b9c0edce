package dev.customerwatch.alert.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has taken the alert on.
 *
 * @param until when it lapses, in the time of facts; {@code lapsesAt} is the same on the system clock
 */
public record Acknowledgement(
        String by,
        Instant at,
        Instant until,
        Instant lapsesAt,
        @Nullable String note) {}
