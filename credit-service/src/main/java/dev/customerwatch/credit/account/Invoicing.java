package dev.customerwatch.credit.account;

/** When a customer's deliveries are invoiced. */
public enum Invoicing {
    /** Each by itself, at once. */
    ON_DELIVERY,
    /** By finance, before or after the goods. */
    SEPARATELY
}
