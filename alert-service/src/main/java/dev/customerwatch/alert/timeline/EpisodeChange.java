package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Evidence;
import java.time.Instant;

/**
 * What became of an episode, to be published.
 *
 * @param changeId unique, and the same whenever the same arrivals are folded in the same order
 * @param at the instant from which the change holds
 * @param episode as it is after the change
 * @param occasion what brought it
 */
public record EpisodeChange(
        Kind kind, String changeId, Instant at, Episode episode, Evidence evidence, Occasion occasion) {

    /** What became of it. */
    public enum Kind {
        /** It holds; of imported history with its whole course so far. */
        RAISED,
        /** It holds with another severity or reason. */
        CHANGED,
        /** It no longer holds; of imported history also where it was not raised before. */
        RESOLVED,
        /** Its past is another one than was published. */
        REVISED,
        /** It never held, as is known now. */
        RETRACTED
    }
}
