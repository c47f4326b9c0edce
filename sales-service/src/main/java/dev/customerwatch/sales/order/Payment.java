package dev.customerwatch.sales.order;

/** How an order is paid: on delivery, without touching the credit limit, or later, decided by credit. */
public enum Payment {
    CASH,
    CREDIT
}
