package dev.customerwatch.alert.rule.lost;

import dev.customerwatch.alert.rule.Severity;

/** Why the lost-customer rule warns, and how bad that is of a customer who is worth it. */
public enum LostReason {
    /** Bought on a single day, and not since for longer than is normal for the grade. */
    BOUGHT_ONCE(Severity.INFO),
    /** Silent for longer than is normal for this customer. */
    SILENT(Severity.WARNING),
    /** Silent for much longer than is normal for this customer. */
    LONG_SILENT(Severity.ERROR);

    private final Severity severity;

    LostReason(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
