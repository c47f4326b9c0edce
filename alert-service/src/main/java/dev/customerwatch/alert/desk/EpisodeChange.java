package dev.customerwatch.alert.desk;

import dev.customerwatch.alert.rule.AlertKey;
import java.time.Instant;
import java.util.Map;

/**
 * What the engine says became of an episode.
 *
 * @param changeId the same in every copy of this change
 * @param at the instant from which it holds
 * @param course of the whole episode after it
 * @param evidence what the episode rests on after it, as JSON members
 * @param imported whether it was found in imported history
 */
public record EpisodeChange(
        String episodeId,
        Kind kind,
        String changeId,
        AlertKey key,
        Instant at,
        Course course,
        Map<String, Object> evidence,
        boolean imported,
        String engineVersion) {

    /** What became of it. */
    public enum Kind {
        RAISED,
        CHANGED,
        RESOLVED,
        REVISED,
        RETRACTED
    }
}
