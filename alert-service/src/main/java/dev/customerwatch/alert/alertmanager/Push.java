package dev.customerwatch.alert.alertmanager;

import dev.customerwatch.alert.rule.Severity;
import java.util.List;
import java.util.Set;

/**
 * What to post about one alert.
 *
 * @param live the severities under which the Alertmanager holds it once it has accepted the posts
 */
public record Push(List<PostableAlert> posts, Set<Severity> live) {

    public Push {
        posts = List.copyOf(posts);
        live = Set.copyOf(live);
    }

    /** Nothing of this alert is firing there then, so that nothing is left to tell. */
    public boolean isLast() {
        return live.isEmpty();
    }
}
