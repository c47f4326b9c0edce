package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.LostSettings;
import dev.customerwatch.alert.rule.OverdueSettings;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.WorkCalendar;
import java.time.Instant;

/**
 * One thing that the company has set, with the instant from which on it is in force.
 *
 * @param number counts the versions of one setting; of two from one instant the later number holds
 */
public record SettingsVersion(long number, Instant effectiveFrom, Value value) {

    /** What was set. */
    public sealed interface Value {

        /** Days off and make-up workdays. */
        record Calendar(WorkCalendar calendar) implements Value {}

        /** Policy days and seasonal pause of the lost-customer rule. */
        record LostPolicy(LostSettings lost) implements Value {}

        /** Thresholds of the overdue rule. */
        record OverduePolicy(OverdueSettings overdue) implements Value {}
    }

    Settings in(Settings others) {
        return switch (value) {
            case Value.Calendar set -> others.with(set.calendar());
            case Value.LostPolicy set -> others.with(set.lost());
            case Value.OverduePolicy set -> others.with(set.overdue());
        };
    }
}
