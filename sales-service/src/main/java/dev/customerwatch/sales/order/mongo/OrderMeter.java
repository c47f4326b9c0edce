package dev.customerwatch.sales.order.mongo;

/** Every metric of this service: name and what it says. No tag ever holds a customer. */
public enum OrderMeter {
    /** Counter: orders placed; tag {@code payment}. */
    PLACED("customerwatch.orders.placed"),
    /** Counter: orders that came into a state; tag {@code status}. */
    DECIDED("customerwatch.orders.decided"),
    /** Counter: commands refused by an order; tag {@code objection}. */
    REFUSED("customerwatch.orders.refused"),
    /** Counter: questions to credit beyond the first one of an order. */
    CREDIT_ASKED_AGAIN("customerwatch.orders.credit.asked.again"),
    /** Counter: orders that credit left unanswered for an hour. */
    CREDIT_UNANSWERED("customerwatch.orders.credit.unanswered");

    private final String id;

    OrderMeter(String id) {
        this.id = id;
    }

    /** The meter's name in Micrometer's notation. */
    public String id() {
        return id;
    }
}
