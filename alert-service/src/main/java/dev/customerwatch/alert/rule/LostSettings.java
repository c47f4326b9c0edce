package dev.customerwatch.alert.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * Policy days of the lost-customer rule: silence up to this long is normal for a customer of the grade.
 *
 * @param season days of every year on which nobody buys, null where there are none
 */
public record LostSettings(
        int keyDays,
        int ordinaryDays,
        int smallDays,
        int ungradedDays,
        @Nullable Season season) {

    public static final LostSettings DEFAULTS = new LostSettings(45, 90, 180, 90, null);

    private static final int MOST_DAYS = 3650;

    public LostSettings {
        for (var days : new int[] {keyDays, ordinaryDays, smallDays, ungradedDays}) {
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException("policy days must be 1.." + MOST_DAYS + ": " + days);
            }
        }
    }

    /** Silence up to so many days is normal; of an ungraded customer, null, too. */
    public int policyDays(@Nullable Grade grade) {
        return switch (grade) {
            case KEY -> keyDays;
            case ORDINARY -> ordinaryDays;
            case SMALL -> smallDays;
            case null -> ungradedDays;
        };
    }

    /** Is the day in the company's seasonal pause? */
    public boolean isPause(LocalDate day) {
        return season != null && season.contains(MonthDay.from(day));
    }

    /** The seasonal pause, both days included; it may pass the turn of the year. */
    public record Season(MonthDay from, MonthDay until) {

        boolean contains(MonthDay day) {
            var isAfterItBegan = !day.isBefore(from);
            var isBeforeItEnds = !day.isAfter(until);
            return from.isAfter(until) ? isAfterItBegan || isBeforeItEnds : isAfterItBegan && isBeforeItEnds;
        }
    }
}
