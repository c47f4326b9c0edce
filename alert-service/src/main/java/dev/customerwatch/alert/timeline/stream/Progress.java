package dev.customerwatch.alert.timeline.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Up to which instant silence may be believed. While records come, nothing after the newest recorded time is silence yet:
 * what happened then may still wait on the broker, for instance while history is replayed.
 */
final class Progress {

    private final Supplier<Instant> businessClock;
    private final long pause;
    private Instant newestRecorded = Instant.EPOCH;
    private long lastRecord = Long.MIN_VALUE / 2;

    Progress(Supplier<Instant> businessClock, Duration pause) {
        this.businessClock = businessClock;
        this.pause = pause.toMillis();
    }

    void read(Instant recorded, long systemMillis) {
        lastRecord = systemMillis;
        if (recorded.isAfter(newestRecorded)) {
            newestRecorded = recorded;
        }
    }

    Instant silentUntil(long systemMillis) {
        var now = businessClock.get();
        var isIdle = systemMillis - lastRecord >= pause;
        return isIdle || newestRecorded.isAfter(now) ? now : newestRecorded;
    }
}
