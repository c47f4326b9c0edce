package dev.customerwatch.customer.card.mongo;

/** What became of saving a change. */
public sealed interface Saved {

    record Kept(KeptCustomer customer) implements Saved {}

    /** Somebody else changed the customer since it was read. */
    record Overtaken() implements Saved {}

    /** Another customer has this code or identifier; {@code field} is {@code code} or {@code identifier}. */
    record Taken(String field) implements Saved {}
}
