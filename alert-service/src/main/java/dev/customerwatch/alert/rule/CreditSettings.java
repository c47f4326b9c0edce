package dev.customerwatch.alert.rule;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * Thresholds of the credit-overrun rule, as shares of the limit in force.
 *
 * @param near used from here on: WARNING
 * @param far used above this: CRITICAL
 * @param calm over-limit severities step down at or below this
 * @param clear the alert ends below this
 * @param patience after this long at or below the limit, over-limit severities step down too
 * @param overdueDays something overdue for more days than this makes an overrun CRITICAL
 */
public record CreditSettings(
        BigDecimal near, BigDecimal far, BigDecimal calm, BigDecimal clear, Duration patience, int overdueDays) {

    public static final CreditSettings DEFAULTS = new CreditSettings(
            new BigDecimal("0.90"),
            new BigDecimal("1.10"),
            new BigDecimal("0.95"),
            new BigDecimal("0.85"),
            Duration.ofHours(24),
            30);

    public CreditSettings {
        if (clear.compareTo(near) > 0 || near.compareTo(calm) > 0 || calm.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "clear <= near <= calm <= 1 must hold: " + clear + ", " + near + ", " + calm);
        }
        if (far.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("far must be at least 1: " + far);
        }
        if (patience.isNegative() || patience.isZero() || overdueDays < 0) {
            throw new IllegalArgumentException(
                    "patience must be positive and overdueDays not negative: " + patience + ", " + overdueDays);
        }
    }
}
