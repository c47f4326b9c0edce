package dev.customerwatch.customer.card;

/** Size of a company as statistics count it. */
public enum CompanySize {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO
}
