package dev.customerwatch.alert.rule;

/** How much the customer matters. */
public enum Grade {
    KEY,
    ORDINARY,
    SMALL
}
