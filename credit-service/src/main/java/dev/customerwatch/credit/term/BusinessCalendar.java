package dev.customerwatch.credit.term;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The company's days.
 *
 * @param holidays days off that would be business days by the week
 * @param workdays weekend days that are worked 调休
 */
public record BusinessCalendar(ZoneId zone, Set<LocalDate> holidays, Set<LocalDate> workdays) {

    public BusinessCalendar {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /** Saturdays and Sundays off and nothing else. */
    public static BusinessCalendar ofWeeks(ZoneId zone) {
        return new BusinessCalendar(zone, Set.of(), Set.of());
    }

    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The instant at which a day begins. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public boolean isBusinessDay(LocalDate day) {
        return workdays.contains(day) || (!isWeekend(day) && !holidays.contains(day));
    }

    /** The day itself where business is done on it, else the next on which it is. */
    public LocalDate businessDay(LocalDate day) {
        var next = day;
        while (!isBusinessDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
