package dev.customerwatch.messaging;

import com.github.f4b6a3.uuid.UuidCreator;

/** Identifiers: UUID version 7 (RFC 9562), sortable by the time they were made. */
public final class Uuids {

    private Uuids() {}

    public static String next() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
