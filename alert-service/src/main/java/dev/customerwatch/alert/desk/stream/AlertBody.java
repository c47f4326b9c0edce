package dev.customerwatch.alert.desk.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.customerwatch.alert.desk.Acknowledgement;
import dev.customerwatch.alert.desk.Alert;
import dev.customerwatch.alert.desk.AlertChange;
import dev.customerwatch.alert.desk.AlertState;
import dev.customerwatch.alert.rule.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An alert as others see it, in events and over HTTP.
 *
 * @param key {@code <rule>|<company>|<customerId>}
 * @param customerId whom it is about; {@code groupId} is the same where that is a group of customers, otherwise null
 * @param changes its course so far, oldest first
 * @param summary what it says in the reader's language; events have none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertBody(
        String alertId,
        String rule,
        String key,
        String customerId,
        @Nullable String groupId,
        @Nullable String displayName,
        Severity severity,
        String reason,
        AlertState state,
        Instant since,
        @Nullable Instant until,
        List<AlertChange> changes,
        @Nullable Taken acknowledged,
        Map<String, Object> evidence,
        String engineVersion,
        @Nullable String summary) {

    /** Who has taken it on, from when until when it lapses. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Taken(
            String by, Instant at, Instant until, @Nullable String note) {
        static @Nullable Taken of(@Nullable Acknowledgement taken) {
            return taken == null ? null : new Taken(taken.by(), taken.at(), taken.until(), taken.note());
        }
    }

    public static AlertBody of(Alert alert) {
        var course = alert.course();
        return new AlertBody(
                alert.id(),
                alert.key().rule(),
                alert.key().toString(),
                alert.key().customerId(),
                alert.key().group() ? alert.key().customerId() : null,
                alert.displayName(),
                course.severity(),
                course.reason(),
                alert.state(),
                course.since(),
                course.until(),
                course.changes(),
                Taken.of(alert.acknowledged()),
                alert.evidence(),
                alert.engineVersion(),
                null);
    }

    public AlertBody saying(String sentence) {
        return with(evidence, sentence);
    }

    /** The same alert on other evidence. */
    public AlertBody restingOn(Map<String, Object> other) {
        return with(other, summary);
    }

    private AlertBody with(Map<String, Object> evidence, @Nullable String summary) {
        return new AlertBody(
                alertId,
                rule,
                key,
                customerId,
                groupId,
                displayName,
                severity,
                reason,
                state,
                since,
                until,
                changes,
                acknowledged,
                evidence,
                engineVersion,
                summary);
    }
}
