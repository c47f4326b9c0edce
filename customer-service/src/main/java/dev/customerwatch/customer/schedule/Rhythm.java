package dev.customerwatch.customer.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** How often work comes again. */
public enum Rhythm {
    /** Every night. */
    DAILY,
    /** In the night before each Monday. */
    WEEKLY,
    /** In the night before the first of each month. */
    MONTHLY;

    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    /** When it falls due next, later than now. */
    public Instant next(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var day = switch (this) {
            case DAILY -> today;
            case WEEKLY -> today.minusDays(today.getDayOfWeek().getValue() - 1L);
            case MONTHLY -> today.withDayOfMonth(1);
        };
        var due = day.atTime(NIGHT).atZone(zone).toInstant();
        return due.isAfter(now) ? due : after(day).atTime(NIGHT).atZone(zone).toInstant();
    }

    private LocalDate after(LocalDate day) {
        return switch (this) {
            case DAILY -> day.plusDays(1);
            case WEEKLY -> day.plusWeeks(1);
            case MONTHLY -> day.plusMonths(1);
        };
    }
}
