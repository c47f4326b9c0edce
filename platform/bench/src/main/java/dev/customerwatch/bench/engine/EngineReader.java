package dev.customerwatch.bench.engine;

import dev.customerwatch.alert.timeline.stream.AlertEngine;
import dev.customerwatch.alert.timeline.stream.EngineMeter;
import dev.customerwatch.alert.timeline.stream.EngineSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** alert-service's engine with the settings that it ships with. */
final class EngineReader implements Reader {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AlertEngine engine;

    EngineReader(String bootstrapServers, Path folder, String id) {
        var told = Map.of("alert.engine.application-id", id, "alert.engine.state-dir", folder.toString());
        var settings =
                new Binder(new MapConfigurationPropertySource(told)).bindOrCreate("alert.engine", EngineSettings.class);
        var clock = Clock.systemUTC();
        engine =
                new AlertEngine(settings, Map.of("bootstrap.servers", bootstrapServers), meters, clock::instant, clock);
    }

    @Override
    public void start() {
        engine.start();
    }

    @Override
    public long done() {
        return sum(EngineMeter.EVENTS);
    }

    @Override
    public Further further() {
        var folded = meters.counter(EngineMeter.EVENTS.id(), "result", "folded").count();
        return new Further((long) folded, sum(EngineMeter.DIFFERENCES), sum(EngineMeter.CHANGES), engine.storeBytes());
    }

    private long sum(EngineMeter meter) {
        return (long) meters.find(meter.id()).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public void close() {
        engine.close();
    }
}
