package dev.customerwatch.sales.order.mongo;

import dev.customerwatch.sales.order.Objection;

/** What became of a command or a fact. */
public sealed interface Decided {

    /** The order after it, changed or as it was already. */
    record Done(StoredOrder stored) implements Decided {}

    record Refused(Objection objection) implements Decided {}

    /** It was meant for another version of the order. */
    record Stale(long current) implements Decided {}

    record UnknownOrder() implements Decided {}
}
