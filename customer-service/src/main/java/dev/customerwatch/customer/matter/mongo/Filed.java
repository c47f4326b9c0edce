package dev.customerwatch.customer.matter.mongo;

/** What became of storing a new matter. */
public sealed interface Filed<T> {

    /** Stored, by this request or by the same one before. */
    record Kept<T>(KeptMatter<T> matter) implements Filed<T> {}

    /** The request's key was used before, for something else. */
    record KeyReused<T>() implements Filed<T> {}

    /** A matter with this id is there. */
    record Known<T>() implements Filed<T> {}
}
