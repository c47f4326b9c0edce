package dev.customerwatch.alert.rule;

import java.time.Instant;

/**
 * A fact with the instant from which it counts.
 *
 * @param at from when on it counts
 * @param event id of the event that told it
 * @param fact what happened
 */
public record Dated<F>(Instant at, String event, F fact) {}
