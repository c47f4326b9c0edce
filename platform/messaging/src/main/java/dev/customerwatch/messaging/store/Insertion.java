package dev.customerwatch.messaging.store;

/** What became of an insert. */
public sealed interface Insertion<D> {

    record Inserted<D>(StoredAggregate<D> stored) implements Insertion<D> {}

    /** The same request was answered before: the aggregate as it was answered then. */
    record Replayed<D>(StoredAggregate<D> asAnswered) implements Insertion<D> {}

    /** The request's key was used before, for something else. */
    record KeyReused<D>() implements Insertion<D> {}

    /** Another document holds this id or another unique value; the message names the index. */
    record Duplicate<D>(String message) implements Insertion<D> {}
}
