package dev.customerwatch.alert.rule;

import java.time.ZoneId;

/**
 * What the company has set for its rules.
 *
 * @param zone where its business days begin and end
 * @param calendar its days off
 * @param credit of the credit-overrun rule
 * @param lost of the lost-customer rule
 * @param overdue of the overdue rule
 * @param stage of the stage rule
 */
public record Settings(
        ZoneId zone,
        WorkCalendar calendar,
        CreditSettings credit,
        LostSettings lost,
        OverdueSettings overdue,
        StageSettings stage) {

    public static final Settings DEFAULTS = new Settings(
            ZoneId.of("Asia/Shanghai"),
            WorkCalendar.EMPTY,
            CreditSettings.DEFAULTS,
            LostSettings.DEFAULTS,
            OverdueSettings.DEFAULTS,
            StageSettings.DEFAULTS);

    public Settings with(WorkCalendar days) {
        return new Settings(zone, days, credit, lost, overdue, stage);
    }

    public Settings with(LostSettings policy) {
        return new Settings(zone, calendar, credit, policy, overdue, stage);
    }

    public Settings with(OverdueSettings policy) {
        return new Settings(zone, calendar, credit, lost, policy, stage);
    }
}
