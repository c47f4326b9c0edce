package dev.customerwatch.customer.card;

/** How much a customer wants to do with us. */
public enum Interest {
    HIGH,
    MEDIUM,
    LOW
}
