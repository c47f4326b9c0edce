package dev.customerwatch.complaint.register.mongo;

/** What became of storing a new complaint. */
public sealed interface Filed {

    record Kept(KeptComplaint complaint) implements Filed {}

    /** The same request was answered before, with this. */
    record Again(KeptComplaint asAnswered) implements Filed {}

    /** The request's key was used before, for something else. */
    record KeyReused() implements Filed {}
}
