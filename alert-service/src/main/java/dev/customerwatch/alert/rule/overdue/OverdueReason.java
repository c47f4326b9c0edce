package dev.customerwatch.alert.rule.overdue;

import dev.customerwatch.alert.rule.Severity;

/** Why the overdue rule warns, and how bad that is. */
public enum OverdueReason {
    /** More than dust is overdue. */
    OVERDUE(Severity.WARNING),
    /** More than dust is overdue for long. */
    OVERDUE_LONG(Severity.ERROR),
    /** Amount × days is above the ceiling of the customer's grade. */
    OVERDUE_TIMES_DAYS(Severity.CRITICAL),
    /** More than dust is overdue for very long. */
    OVERDUE_VERY_LONG(Severity.CRITICAL);

    private final Severity severity;

    OverdueReason(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
