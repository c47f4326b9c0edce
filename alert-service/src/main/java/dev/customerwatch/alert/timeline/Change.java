package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Severity;
import dev.customerwatch.alert.rule.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From this instant on it was this bad.
 *
 * @param severity null where nothing holds from here on
 * @param reason a code, null together with the severity
 */
public record Change(
        Instant at, @Nullable Severity severity, @Nullable String reason) {

    static Change of(Instant at, @Nullable Verdict verdict) {
        return verdict == null ? new Change(at, null, null) : new Change(at, verdict.severity(), verdict.reason());
    }

    boolean isEnd() {
        return severity == null;
    }

    boolean says(@Nullable Verdict verdict) {
        return verdict == null
                ? severity == null
                : verdict.severity() == severity && verdict.reason().equals(reason);
    }
}
