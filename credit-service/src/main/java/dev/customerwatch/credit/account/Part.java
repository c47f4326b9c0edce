package dev.customerwatch.credit.account;

/** Where an amount of an account stands. A document moves amounts between parts and never counts twice. */
public enum Part {
    /** Credit orders confirmed and not yet delivered: checked and shown beside the exposure, no part of it. */
    RESERVED,
    DELIVERED_NOT_INVOICED,
    OPEN_INVOICES,
    /** Money received or credited that belongs to no invoice: zero or below. */
    ON_ACCOUNT;

    public boolean isExposure() {
        return this != RESERVED;
    }
}
