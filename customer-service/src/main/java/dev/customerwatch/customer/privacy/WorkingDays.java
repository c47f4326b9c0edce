package dev.customerwatch.customer.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which the company works: Monday to Friday without holidays, and weekend days that make up for them.
 *
 * @param makeUpDays Saturdays and Sundays that are worked
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    /** The day that many working days after a day, which itself does not count. */
    public LocalDate after(LocalDate day, int workingDays) {
        var left = workingDays;
        var at = day;
        while (left > 0) {
            at = at.plusDays(1);
            left -= isWorked(at) ? 1 : 0;
        }
        return at;
    }

    private boolean isWorked(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? makeUpDays.contains(day) : !holidays.contains(day);
    }
}
