package dev.customerwatch.embedded.disk;

/** The kinds of change in the log; their names are part of the file format. */
enum Change {
    PUT,
    REMOVE,
    DROP
}
