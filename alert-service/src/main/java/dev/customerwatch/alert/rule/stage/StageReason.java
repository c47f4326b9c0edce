package dev.customerwatch.alert.rule.stage;

import dev.customerwatch.alert.rule.Severity;

/** Why the stage rule warns, and how bad that is. */
public enum StageReason {
    /** The relation has come no further for long. */
    STANDING_STILL(Severity.INFO),
    /** The relation has fallen back, not long ago. */
    FALLEN(Severity.WARNING);

    private final Severity severity;

    StageReason(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
