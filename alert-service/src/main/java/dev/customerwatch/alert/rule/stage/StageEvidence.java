package dev.customerwatch.alert.rule.stage;

import dev.customerwatch.alert.rule.Evidence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stage warning rests on.
 *
 * @param rule name of the rule; {@code version} counts its changes
 * @param stage of the relation, since the local day {@code stageSince}; both null until somebody said so
 * @param fallenFrom the furthest stage that it fell from and has not come back to
 * @param standsStillFrom the local day from which on it is a standstill, null where it is not judged
 * @param events ids of the newest events behind it, at most 20, oldest first
 */
public record StageEvidence(
        String rule,
        int version,
        @Nullable Stage stage,
        @Nullable LocalDate stageSince,
        @Nullable Stage fallenFrom,
        @Nullable LocalDate standsStillFrom,
        List<String> events)
        implements Evidence {

    public StageEvidence {
        events = List.copyOf(events);
    }
}
