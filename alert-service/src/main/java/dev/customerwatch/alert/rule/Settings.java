package dev.customerwatch.alert.rule;

import java.time.ZoneId;

/**
 * What the company has set for its rules.
 *
 * @param zone where its business days begin and end
 * @param calendar its days off
 * @param credit of the credit-overrun rule
 * @param lost of the lost-customer rule
 */
public record Settings(ZoneId zone, WorkCalendar calendar, CreditSettings credit, LostSettings lost) {

    public static final Settings DEFAULTS = new Settings(
            ZoneId.of("Asia/Shanghai"), WorkCalendar.EMPTY, CreditSettings.DEFAULTS, LostSettings.DEFAULTS);
}
