package dev.customerwatch.alert.setting;

import java.time.Instant;

/**
 * One version of a setting.
 *
 * @param number counts from 1; of two in force from one instant the later number holds
 * @param by user name of the person who set it, {@code at} when
 */
public record Version(long number, Instant effectiveFrom, Content content, String by, Instant at) {}
