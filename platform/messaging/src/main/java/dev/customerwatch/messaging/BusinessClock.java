package dev.customerwatch.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time of domain facts: the system clock plus one offset that all services share; milliseconds. */
@FunctionalInterface
public interface BusinessClock {

    Instant now();

    static BusinessClock offset(Clock system, Duration offset) {
        return () -> system.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }
}
