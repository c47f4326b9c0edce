package dev.customerwatch.alert.desk.mongo;

import dev.customerwatch.alert.desk.Acknowledgement;
import dev.customerwatch.alert.desk.Alert;
import dev.customerwatch.alert.desk.AlertChange;
import dev.customerwatch.alert.desk.AlertState;
import dev.customerwatch.alert.desk.Course;
import dev.customerwatch.alert.desk.Telling;
import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.alert.rule.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An alert as it is stored; severity and reason stand beside its course, so that lists find them by index. */
public record AlertDocument(
        String alertId,
        String rule,
        String company,
        String customerId,
        @Nullable Boolean group,
        @Nullable String displayName,
        AlertState state,
        Severity severity,
        Instant since,
        @Nullable Instant until,
        List<AlertChange> changes,
        @Nullable Acknowledgement acknowledged,
        Map<String, Object> evidence,
        @Nullable Boolean imported,
        Ranks ranks,
        String engineVersion,
        @Nullable Severity told,
        @Nullable Instant tellAt,
        @Nullable Instant owedSince,
        List<String> applied) {

    static AlertDocument of(Alert alert) {
        var course = alert.course();
        var telling = alert.telling();
        return new AlertDocument(
                alert.id(),
                alert.key().rule(),
                alert.key().company(),
                alert.key().customerId(),
                alert.key().group() ? true : null,
                alert.displayName(),
                alert.state(),
                course.severity(),
                course.since(),
                course.until(),
                course.changes(),
                alert.acknowledged(),
                alert.evidence(),
                alert.imported() ? true : null,
                Ranks.of(alert),
                alert.engineVersion(),
                telling.told(),
                telling.at(),
                telling.owedSince(),
                alert.applied());
    }

    Alert alert() {
        return new Alert(
                alertId,
                new AlertKey(rule, company, customerId, Boolean.TRUE.equals(group)),
                displayName,
                state,
                new Course(since, until, changes),
                acknowledged,
                new Telling(told, tellAt, owedSince),
                evidence,
                Boolean.TRUE.equals(imported),
                engineVersion,
                applied);
    }
}
