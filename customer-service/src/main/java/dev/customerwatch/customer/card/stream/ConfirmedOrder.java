package dev.customerwatch.customer.card.stream;

/** What the card uses of {@code sales.order-confirmed.v1}. */
record ConfirmedOrder(String customerId) {}
