package dev.customerwatch.alert.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The company's calendar beside its weekends.
 *
 * @param daysOff holidays
 * @param workdays days at weekends on which work is made up
 */
public record WorkCalendar(Set<LocalDate> daysOff, Set<LocalDate> workdays) {

    /** Weekends alone. */
    public static final WorkCalendar EMPTY = new WorkCalendar(Set.of(), Set.of());

    private static final int WEEKEND = 2;

    public WorkCalendar {
        daysOff = Set.copyOf(daysOff);
        workdays = Set.copyOf(workdays);
        for (var day : workdays) {
            if (daysOff.contains(day)) {
                throw new IllegalArgumentException("a day off is no workday: " + day);
            }
        }
    }

    public boolean isOff(LocalDate day) {
        return daysOff.contains(day) || (isAtWeekend(day) && !workdays.contains(day));
    }

    /** Is the day one of at least so many consecutive days off? Weekends alone never are more than two. */
    public boolean isInBlock(LocalDate day, int length) {
        if ((daysOff.isEmpty() && length > WEEKEND) || !isOff(day)) {
            return false;
        }
        var days = 1;
        for (var before = day.minusDays(1); days < length && isOff(before); before = before.minusDays(1)) {
            days++;
        }
        for (var after = day.plusDays(1); days < length && isOff(after); after = after.plusDays(1)) {
            days++;
        }
        return days >= length;
    }

    private static boolean isAtWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
