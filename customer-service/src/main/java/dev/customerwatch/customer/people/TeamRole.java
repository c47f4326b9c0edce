package dev.customerwatch.customer.people;

/** What a member of a customer's team is there for. */
public enum TeamRole {
    LEAD,
    SALES,
    TECHNICAL,
    SERVICE,
    LOGISTICS,
    FINANCE,
    SPONSOR
}
