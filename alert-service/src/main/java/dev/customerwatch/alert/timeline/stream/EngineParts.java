package dev.customerwatch.alert.timeline.stream;

import dev.customerwatch.alert.timeline.Rulebook;
import dev.customerwatch.alert.timeline.Timeline;
import dev.customerwatch.alert.timeline.Window;
import dev.customerwatch.alert.timeline.stream.store.StateCodec;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** What all tasks of the engine share. */
record EngineParts(
        EngineSettings settings,
        SettingsBook book,
        Timeline timeline,
        StateCodec codec,
        EngineCounters counters,
        Supplier<Instant> businessClock,
        Clock system) {

    static EngineParts of(
            EngineSettings settings, MeterRegistry meters, Supplier<Instant> businessClock, Clock system) {
        var book = new SettingsBook(settings.rules());
        var rules = Rulebook.of(settings.version(), book);
        var window = new Window(settings.reach(), settings.slack());
        return new EngineParts(
                settings,
                book,
                new Timeline(rules, window),
                new StateCodec(),
                new EngineCounters(meters),
                businessClock,
                system);
    }

    Instant systemNow() {
        return system.instant();
    }
}
