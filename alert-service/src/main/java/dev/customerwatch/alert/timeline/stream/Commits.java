package dev.customerwatch.alert.timeline.stream;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Asks for a commit soon after something was published, at most once in a while: readers of committed records see it at
 * once, while long stretches without news are committed in large and therefore cheap pieces.
 */
final class Commits {

    private final ProcessingContext context;
    private final long atMostEvery;
    private long last;
    private boolean waiting;

    Commits(ProcessingContext context, Duration atMostEvery) {
        this.context = context;
        this.atMostEvery = atMostEvery.toMillis();
        context.schedule(atMostEvery, PunctuationType.WALL_CLOCK_TIME, now -> {
            if (waiting) {
                commit(now);
            }
        });
    }

    void published() {
        var now = context.currentSystemTimeMs();
        if (now - last >= atMostEvery) {
            commit(now);
        } else {
            waiting = true;
        }
    }

    private void commit(long now) {
        context.commit();
        last = now;
        waiting = false;
    }
}
