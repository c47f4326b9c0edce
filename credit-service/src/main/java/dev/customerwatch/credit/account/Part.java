package dev.customerwatch.credit.account;

/** Where an amount of an account stands. A document moves amounts between parts and never counts twice. */
public enum Part {
    /** Credit orders confirmed and not yet delivered: checked and shown beside the exposure, no part of it. */
    RESERVED,
    DELIVERED_NOT_INVOICED,
    OPEN_INVOICES,
    /** Money received or credited that belongs to no invoice: zero or below. */
    ON_ACCOUNT,
    /** Bills that we hold, pledged or presented, and that nobody has paid yet. */
    BILLS,
    /** Bills passed on and not yet due, as far as they count: they may come back. */
    CONTINGENT_BILLS,
    /** Goods that the customer keeps on credit for as long as we trade 铺底. */
    STANDING_STOCK;

    public boolean isExposure() {
        return this != RESERVED;
    }

    /** Whether it may have a limit of its own. */
    boolean mayBeLimited() {
        return isExposure() && this != ON_ACCOUNT;
    }

    /** Whether it is shown where nothing stands on it. */
    public boolean isAlwaysShown() {
        return switch (this) {
            case RESERVED, DELIVERED_NOT_INVOICED, OPEN_INVOICES, ON_ACCOUNT -> true;
            case BILLS, CONTINGENT_BILLS, STANDING_STOCK -> false;
        };
    }
}
