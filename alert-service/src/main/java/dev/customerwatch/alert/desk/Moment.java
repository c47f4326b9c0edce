package dev.customerwatch.alert.desk;

import java.time.Instant;

/**
 * Now, on both clocks.
 *
 * @param business the time of facts, as people see it
 * @param system the time of waiting
 */
public record Moment(Instant business, Instant system) {}
