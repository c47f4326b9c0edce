package dev.customerwatch.customer.card.mongo;

/** What became of storing a new customer. */
public sealed interface Registered {

    record Kept(KeptCustomer customer) implements Registered {}

    /** The same request was answered before, with this. */
    record Again(KeptCustomer asAnswered) implements Registered {}

    /** The request's key was used before, for something else. */
    record KeyReused() implements Registered {}

    /** Another customer has this code or identifier; {@code field} is {@code code} or {@code identifier}. */
    record Taken(String field) implements Registered {}
}
