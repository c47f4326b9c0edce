package dev.customerwatch.customer.card;

/** How much of our customer profit a customer makes. */
public enum Grade {
    KEY,
    ORDINARY,
    SMALL
}
