package dev.customerwatch.messaging.store;

/** What became of one of many new aggregates. */
public enum BulkInsertion {
    /** It is stored, and its events leave. */
    ADDED,
    /** The same was stored before. */
    REPEATED,
    /** Something else was stored before under the same request key. */
    KEY_REUSED,
    /** Something else that is unique about it is taken, e.g. a code. */
    TAKEN
}
