package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.alert.rule.Severity;

/** Why the credit-overrun rule warns, and how bad that is. */
public enum CreditReason {
    /** Orders accepted would use most of the limit. */
    PROJECTED(Severity.INFO),
    /** An order waits because credit held it. */
    ORDER_HELD(Severity.INFO),
    /** Most of the limit is used. */
    NEAR_LIMIT(Severity.WARNING),
    /** More than the limit is used, and only because an exchange rate moved since. */
    FX(Severity.WARNING),
    /** Something is owed and no limit was ever decided. */
    LIMIT_MISSING(Severity.WARNING),
    /** More than the limit is used. */
    OVER_LIMIT(Severity.ERROR),
    /** Over the limit, and something is long overdue. */
    OVERDUE_WHILE_OVER(Severity.CRITICAL),
    /** Over the limit, and a bill was not paid. */
    BILL_DISHONOURED_WHILE_OVER(Severity.CRITICAL),
    /** Far more than the limit is used. */
    FAR_OVER_LIMIT(Severity.CRITICAL);

    private final Severity severity;

    CreditReason(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
