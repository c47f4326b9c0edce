package dev.customerwatch.alert.setting;

/** What can be set. */
public enum Setting {
    /** Days off and make-up workdays. */
    CALENDAR,
    /** Policy days and seasonal pause of the lost-customer rule. */
    LOST_POLICY,
    /** Thresholds of the overdue rule. */
    OVERDUE_POLICY
}
