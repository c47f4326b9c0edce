package dev.customerwatch.customer.card;

/** What a customer is; dealers sell on, institutions buy by tender. */
public enum Kind {
    ENTERPRISE,
    INSTITUTION,
    DEALER,
    PERSON
}
