package dev.customerwatch.alert.rule.lost;

import dev.customerwatch.alert.rule.LostSettings;
import org.jspecify.annotations.Nullable;

/** How much the customer matters. */
public enum Grade {
    KEY,
    ORDINARY,
    SMALL;

    /** Silence up to so many days is normal; of an ungraded customer, null, too. */
    static int policyDays(@Nullable Grade grade, LostSettings settings) {
        return switch (grade) {
            case KEY -> settings.keyDays();
            case ORDINARY -> settings.ordinaryDays();
            case SMALL -> settings.smallDays();
            case null -> settings.ungradedDays();
        };
    }
}
