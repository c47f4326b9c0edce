package dev.customerwatch.customer.grading;

/** What customer profit is made of: revenue less the others. */
public enum ProfitPart {
    REVENUE,
    COST_OF_GOODS,
    SALES_EXPENSES,
    REBATES,
    COMPLAINT_COST,
    COST_OF_LATE_MONEY,
    /** Trade in other currencies than the one that is graded in. */
    OTHER_CURRENCIES
}
