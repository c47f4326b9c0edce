package dev.customerwatch.alert.alertmanager.mongo;

import dev.customerwatch.alert.rule.Severity;
import java.util.Set;

/**
 * An alert that the Alertmanager is told about until it has taken the end of it.
 *
 * @param live the severities under which the Alertmanager may hold it
 * @param asked counts how often the desk asked for it
 */
public record PendingPush(String alertId, Set<Severity> live, long asked) {

    public PendingPush {
        live = Set.copyOf(live);
    }
}
