package dev.customerwatch.alert.rule;

import java.time.ZoneId;

/**
 * What the company has set for its rules.
 *
 * @param zone where its business days begin and end
 * @param credit of the credit-overrun rule
 */
public record Settings(ZoneId zone, CreditSettings credit) {

    public static final Settings DEFAULTS = new Settings(ZoneId.of("Asia/Shanghai"), CreditSettings.DEFAULTS);
}
