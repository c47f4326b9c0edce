package dev.customerwatch.alert.desk.web;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The part of an overdue alert's evidence that its sentence names. */
record OverdueFigures(
        @Nullable Money overdue,
        @Nullable LocalDate overdueSince,
        @Nullable Integer longDays,
        @Nullable Money longOverdue,
        @Nullable Integer veryLongDays,
        @Nullable Money veryLongOverdue,
        @Nullable String ceiling,
        @Nullable Money disputed) {

    private static final String VERY_LONG = "OVERDUE_VERY_LONG";

    /** The age in days that the reason names. */
    @Nullable
    Integer days(String reason) {
        return reason.equals(VERY_LONG) ? veryLongDays : longDays;
    }

    /** What is older than that. */
    @Nullable
    Money older(String reason) {
        return reason.equals(VERY_LONG) ? veryLongOverdue : longOverdue;
    }
}
