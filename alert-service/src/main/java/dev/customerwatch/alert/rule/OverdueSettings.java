package dev.customerwatch.alert.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds of the overdue rule; amounts are in the currency of the account.
 *
 * @param floor what is overdue up to this is dust
 * @param longDays overdue for more days than this: ERROR; for more than {@code veryLongDays}: CRITICAL
 * @param keyCeiling amount × days above this is CRITICAL for a customer of grade KEY; the others are of the other grades
 */
public record OverdueSettings(
        BigDecimal floor,
        int longDays,
        int veryLongDays,
        BigDecimal keyCeiling,
        BigDecimal ordinaryCeiling,
        BigDecimal smallCeiling,
        BigDecimal ungradedCeiling) {

    private static final int MOST_DAYS = 3650;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    public static final OverdueSettings DEFAULTS = new OverdueSettings(
            new BigDecimal("100.00"),
            30,
            90,
            new BigDecimal("300000"),
            new BigDecimal("100000"),
            new BigDecimal("30000"),
            new BigDecimal("100000"));

    public OverdueSettings {
        if (longDays < 1 || veryLongDays <= longDays || veryLongDays > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "1 <= longDays < veryLongDays <= " + MOST_DAYS + " must hold: " + longDays + ", " + veryLongDays);
        }
        for (var amount : new BigDecimal[] {floor, keyCeiling, ordinaryCeiling, smallCeiling, ungradedCeiling}) {
            if (amount.signum() < 0 || amount.compareTo(MOST) >= 0) {
                throw new IllegalArgumentException("amounts must be at least 0 and below 10^15: " + amount);
            }
        }
    }

    /** Amount × days above this is critical; of an ungraded customer, null, too. */
    public BigDecimal ceiling(@Nullable Grade grade) {
        return switch (grade) {
            case KEY -> keyCeiling;
            case ORDINARY -> ordinaryCeiling;
            case SMALL -> smallCeiling;
            case null -> ungradedCeiling;
        };
    }
}
