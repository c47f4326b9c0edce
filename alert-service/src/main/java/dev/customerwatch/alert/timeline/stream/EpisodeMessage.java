package dev.customerwatch.alert.timeline.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.alert.rule.Evidence;
import dev.customerwatch.alert.rule.Severity;
import dev.customerwatch.alert.timeline.Change;
import dev.customerwatch.alert.timeline.EpisodeChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of an episode as it stands on {@link EngineTopics#EPISODES}.
 *
 * @param at the instant from which the change holds; {@code recordedAt} when it was found out
 * @param severity how bad, of an ended or retracted episode how bad it was last; {@code reason} why
 * @param since when the episode began, {@code until} when it ended
 * @param path its course; a step without severity ends it
 * @param late whether a fact from beyond the window brought the change
 * @param imported whether it was found in imported history: nobody could be told of it before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EpisodeMessage(
        String episodeId,
        EpisodeChange.Kind change,
        String changeId,
        Key key,
        Instant at,
        Instant recordedAt,
        @Nullable Severity severity,
        @Nullable String reason,
        Instant since,
        @Nullable Instant until,
        List<Change> path,
        Evidence evidence,
        boolean late,
        boolean imported,
        String engineVersion) {

    /** Whom it is about; {@code group} is null for a single customer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Key(
            String rule,
            String company,
            String customerId,
            @Nullable Boolean group) {
        static Key of(AlertKey key) {
            return new Key(key.rule(), key.company(), key.customerId(), key.group() ? true : null);
        }
    }

    static EpisodeMessage of(EpisodeChange change, Instant recordedAt, String engineVersion) {
        var episode = change.episode();
        var held = episode.lastHeld();
        return new EpisodeMessage(
                episode.id(),
                change.kind(),
                change.changeId(),
                Key.of(episode.key()),
                change.at(),
                recordedAt,
                held.severity(),
                held.reason(),
                episode.start(),
                episode.end().orElse(null),
                episode.path(),
                change.evidence(),
                change.occasion().late(),
                change.occasion().imported(),
                engineVersion);
    }
}
