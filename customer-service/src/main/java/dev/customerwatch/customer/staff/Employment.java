package dev.customerwatch.customer.staff;

/** How somebody is employed. */
public enum Employment {
    PERMANENT,
    TEMPORARY,
    EXTERNAL
}
