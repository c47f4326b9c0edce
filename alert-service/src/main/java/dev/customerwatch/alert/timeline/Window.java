package dev.customerwatch.alert.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far back history may still change.
 *
 * @param reach W: a fact takes effect at most this long before it was recorded
 * @param slack what topics may lag behind each other; facts are kept twice as much longer than the reach, once for facts that
 *     are behind and once for imports that were recorded when those had not come yet (ADR 10)
 */
public record Window(Duration reach, Duration slack) {

    public static final Window DEFAULT = new Window(Duration.ofDays(35), Duration.ofDays(7));

    /** max(time, recorded - W): depends on the fact alone. */
    Instant effective(Instant time, Instant recorded) {
        var edge = recorded.minus(reach);
        return (time.isBefore(edge) ? edge : time).truncatedTo(ChronoUnit.MILLIS);
    }

    /** History that was told of until then no longer changes before this instant. */
    Instant edge(Instant recorded) {
        return recorded.minus(reach).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Did a timeline that begins then have a past already when the import was recorded? */
    boolean hadBegun(Instant begun, Instant recorded) {
        return begun.isBefore(recorded.minus(reach).minus(slack));
    }

    Instant horizon(Instant newestRecorded) {
        return newestRecorded.minus(reach).minus(slack.multipliedBy(2));
    }
}
