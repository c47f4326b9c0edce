package dev.customerwatch.alert.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far back history may still change.
 *
 * @param reach W: a fact takes effect at most this long before it was recorded
 * @param slack facts are kept this much longer than that, so that topics may lag behind each other
 */
public record Window(Duration reach, Duration slack) {

    public static final Window DEFAULT = new Window(Duration.ofDays(35), Duration.ofDays(7));

    /** max(time, recorded - W): depends on the fact alone. */
    Instant effective(Instant time, Instant recorded) {
        var edge = recorded.minus(reach);
        return (time.isBefore(edge) ? edge : time).truncatedTo(ChronoUnit.MILLIS);
    }

    Instant horizon(Instant newestRecorded) {
        return newestRecorded.minus(reach).minus(slack);
    }
}
