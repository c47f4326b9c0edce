package dev.customerwatch.alert.timeline.stream;

/**
 * How the engine is.
 *
 * @param phase of its stream threads, e.g. RUNNING or REBALANCING
 * @param lag records on the broker that were not yet read
 * @param current whether warnings are current: it runs and has read nearly everything
 */
public record EngineState(String phase, long lag, boolean current) {}
