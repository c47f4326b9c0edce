package dev.customerwatch.web.problems;

import dev.customerwatch.web.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts answered problems. */
final class ProblemCounter {

    private final MeterRegistry registry;

    ProblemCounter(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(ProblemType type) {
        registry.counter(WebMetric.PROBLEMS.key(), "code", type.code()).increment();
    }
}
