package dev.customerwatch.complaint.register;

import java.time.Instant;

/**
 * Who took a step, and when.
 *
 * @param by user name
 */
public record Step(String by, Instant at) {}
