package dev.customerwatch.sales.order;

/** Where the decision about an order stands. */
public enum OrderStatus {
    PLACED,
    ON_HOLD,
    CONFIRMED,
    REJECTED,
    CANCELLED,
    CLOSED
}
