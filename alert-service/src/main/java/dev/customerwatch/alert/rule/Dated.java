package dev.customerwatch.alert.rule;

import java.time.Instant;

/**
 * A fact with its instants.
 *
 * @param at from when on it counts
 * @param occurred when it happened: earlier than that where it was told from beyond the window
 * @param event id of the event that told it
 * @param fact what happened
 */
public record Dated<F>(Instant at, Instant occurred, String event, F fact) {}
