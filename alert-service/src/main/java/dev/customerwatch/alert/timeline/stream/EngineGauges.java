package dev.customerwatch.alert.timeline.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** The engine's gauges. */
final class EngineGauges {

    private EngineGauges() {}

    static void register(AlertEngine engine, MeterRegistry meters) {
        gauge(engine, EngineMeter.LAG, meters, it -> it.state().lag());
        gauge(engine, EngineMeter.RUNNING, meters, it -> it.state().phase().equals("RUNNING") ? 1 : 0);
        gauge(engine, EngineMeter.STORE_BYTES, meters, it -> it.storeBytes());
    }

    private static void gauge(
            AlertEngine engine, EngineMeter meter, MeterRegistry meters, ToDoubleFunction<AlertEngine> value) {
        Gauge.builder(meter.id(), engine, value).register(meters);
    }
}
