package dev.customerwatch.alert.timeline.stream;

import dev.customerwatch.alert.timeline.EpisodeChange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The engine's counters, looked up once. */
final class EngineCounters {

    private static final String RESULT = "result";

    final Counter folded;
    final Counter repeated;
    final Counter skipped;
    final Counter dead;
    final Counter wakes;
    final Counter importsOpened;
    final Counter importsFolded;
    final Counter differences;
    final DistributionSummary headBytes;
    private final Map<EpisodeChange.Kind, Counter> changes = new EnumMap<>(EpisodeChange.Kind.class);

    EngineCounters(MeterRegistry meters) {
        folded = EngineMeter.EVENTS.counter(meters, RESULT, "folded");
        repeated = EngineMeter.EVENTS.counter(meters, RESULT, "repeated");
        skipped = EngineMeter.EVENTS.counter(meters, RESULT, "skipped");
        dead = EngineMeter.EVENTS.counter(meters, RESULT, "dead");
        wakes = EngineMeter.WAKES.counter(meters);
        importsOpened = EngineMeter.IMPORTS.counter(meters, "state", "opened");
        importsFolded = EngineMeter.IMPORTS.counter(meters, "state", "folded");
        differences = EngineMeter.DIFFERENCES.counter(meters);
        headBytes = meters.summary(EngineMeter.HEAD_BYTES.id());
        for (var kind : EpisodeChange.Kind.values()) {
            changes.put(
                    kind,
                    EngineMeter.CHANGES.counter(meters, "kind", kind.name().toLowerCase(Locale.ROOT)));
        }
    }

    void changed(EpisodeChange.Kind kind) {
        var counter = changes.get(kind);
        if (counter != null) {
            counter.increment();
        }
    }
}
