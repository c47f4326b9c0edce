package dev.customerwatch.alert.desk.mongo;

import dev.customerwatch.alert.desk.Alert;
import dev.customerwatch.alert.rule.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that lists are sorted by.
 *
 * @param severity 0 the mildest
 * @param silentSince epoch day of the last purchase; the latest day there is where the alert knows of none
 * @param perYear what the customer bought in a year, in hundredths of its currency; -1 where the alert does not say
 */
public record Ranks(int severity, long silentSince, long perYear) {

    private static final long NEVER = LocalDate.MAX.toEpochDay();
    private static final long NOTHING = -1;

    static Ranks of(Alert alert) {
        var evidence = alert.evidence();
        var last = evidence.get("lastPurchase");
        return new Ranks(
                rank(alert.course().severity()),
                last instanceof String day ? LocalDate.parse(day).toEpochDay() : NEVER,
                perYear(evidence.get("perYear")));
    }

    private static int rank(Severity severity) {
        return switch (severity) {
            case INFO -> 0;
            case WARNING -> 1;
            case ERROR -> 2;
            case CRITICAL -> 3;
        };
    }

    private static long perYear(@Nullable Object money) {
        return money instanceof Map<?, ?> members && members.get("amount") instanceof String amount
                ? new BigDecimal(amount)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue()
                : NOTHING;
    }
}
