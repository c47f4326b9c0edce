package dev.customerwatch.alert.timeline.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Every metric of the engine: name and what it says. No tag ever holds a customer. */
public enum EngineMeter {
    /** Counter: records read; tag {@code result}: folded, repeated, skipped, dead. */
    EVENTS("customerwatch.engine.events"),
    /** Counter: changes of episodes published; tag {@code kind}. */
    CHANGES("customerwatch.engine.changes"),
    /** Counter: customers' parts of imports; tag {@code state}: opened, folded. The difference still waits for facts. */
    IMPORTS("customerwatch.engine.imports"),
    /** Counter: customers looked at because time alone might have changed something. */
    WAKES("customerwatch.engine.wakes"),
    /** Counter: events after which the summed postings were not the figures that credit published with them. */
    DIFFERENCES("customerwatch.engine.figures.differences"),
    /** Summary, bytes: a customer's head as stored. */
    HEAD_BYTES("customerwatch.engine.head.bytes"),
    /** Gauge, bytes: all local stores on disk and in write buffers. */
    STORE_BYTES("customerwatch.engine.store.bytes"),
    /** Gauge: records on the broker that were not yet read. */
    LAG("customerwatch.engine.lag"),
    /** Gauge: 1 while the engine runs, else 0. */
    RUNNING("customerwatch.engine.running");

    private final String id;

    EngineMeter(String id) {
        this.id = id;
    }

    /** The meter's name in Micrometer's notation. */
    public String id() {
        return id;
    }

    Counter counter(MeterRegistry registry, String... tags) {
        return registry.counter(id, tags);
    }
}
