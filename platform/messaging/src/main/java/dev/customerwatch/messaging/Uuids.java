package dev.customerwatch.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;

/** Identifiers: UUID version 7 (RFC 9562), sortable by the time they were made. */
public final class Uuids {

    private Uuids() {}

    public static String next() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** One that sorts as if it had been made then: for what others have recorded in the past. */
    public static String at(Instant time) {
        return UuidCreator.getTimeOrderedEpoch(time).toString();
    }
}
