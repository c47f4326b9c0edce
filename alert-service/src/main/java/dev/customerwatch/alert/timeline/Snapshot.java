package dev.customerwatch.alert.timeline;

import java.time.Instant;

/**
 * The timeline as it was before its first fact of some day.
 *
 * @param at instant of that fact; facts and wakes before it are folded, none of that instant or later
 */
public record Snapshot(Instant at, Folded folded) {

    static final Snapshot BEGINNING = new Snapshot(Instant.EPOCH, Folded.NOTHING);
}
