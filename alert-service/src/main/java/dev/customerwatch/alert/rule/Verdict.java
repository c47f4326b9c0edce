package dev.customerwatch.alert.rule;

import java.util.function.Supplier;

/**
 * What a rule says of one key.
 *
 * @param severity how bad
 * @param reason why, a code in upper snake case
 * @param evidence what it rests on; put together only when somebody reads it
 */
public record Verdict(Severity severity, String reason, Supplier<Evidence> evidence) {}
