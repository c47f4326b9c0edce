package dev.customerwatch.alert.desk.stream;

import dev.customerwatch.alert.desk.AlertChange;
import dev.customerwatch.alert.desk.Course;
import dev.customerwatch.alert.desk.EpisodeChange;
import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.alert.rule.Severity;
import dev.customerwatch.messaging.UnreadableEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of an episode as the engine writes it on {@code alert.episodes.v1}; a step without severity ends the episode. */
record EpisodeRecord(
        @Nullable String episodeId,
        EpisodeChange.@Nullable Kind change,
        @Nullable String changeId,
        @Nullable Key key,
        @Nullable Instant at,
        @Nullable Severity severity,
        @Nullable String reason,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable List<Step> path,
        @Nullable Map<String, Object> evidence,
        @Nullable Boolean imported,
        @Nullable String engineVersion) {

    record Key(
            String rule,
            String company,
            String customerId,
            @Nullable Boolean group) {
        AlertKey read() {
            return new AlertKey(rule, company, customerId, Boolean.TRUE.equals(group));
        }
    }

    record Step(
            Instant at,
            @Nullable Severity severity,
            @Nullable String reason) {}

    EpisodeChange read() {
        return new EpisodeChange(
                required("episodeId", episodeId),
                required("change", change),
                required("changeId", changeId),
                required("key", key).read(),
                required("at", at),
                new Course(required("since", since), until, steps()),
                evidence == null ? Map.of() : evidence,
                Boolean.TRUE.equals(imported),
                engineVersion == null ? "" : engineVersion);
    }

    private List<AlertChange> steps() {
        var held = path == null
                ? List.<AlertChange>of()
                : path.stream()
                        .filter(step -> step.severity() != null)
                        .map(step -> new AlertChange(
                                step.at(), required("severity", step.severity()), required("reason", step.reason())))
                        .toList();
        return held.isEmpty()
                ? List.of(new AlertChange(
                        required("since", since), required("severity", severity), required("reason", reason)))
                : held;
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEvent("the episode has no " + name);
        }
        return value;
    }
}
