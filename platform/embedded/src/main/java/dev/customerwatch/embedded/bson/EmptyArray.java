package dev.customerwatch.embedded.bson;

/** What an empty array is in an index: MongoDB puts it before null. */
public enum EmptyArray {
    INSTANCE
}
