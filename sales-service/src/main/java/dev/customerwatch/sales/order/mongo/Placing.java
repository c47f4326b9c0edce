package dev.customerwatch.sales.order.mongo;

/** What became of placing an order. */
public sealed interface Placing {

    record Placed(StoredOrder stored) implements Placing {}

    /** The same request came before: the order as it was answered then. */
    record Repeated(StoredOrder asAnswered) implements Placing {}

    /** The request's key was used before, for something else. */
    record KeyReused() implements Placing {}
}
