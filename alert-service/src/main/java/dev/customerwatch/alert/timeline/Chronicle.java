package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What was published of one customer.
 *
 * @param episodes open ones, and ended ones that may still be revised, by key in the order of their starts
 * @param withdrawn ids of the newest retracted episodes, so that none is given again
 * @param changes how many changes were published
 */
public record Chronicle(List<Episode> episodes, List<String> withdrawn, long changes) {

    private static final int MOST_WITHDRAWN = 32;

    public static final Chronicle NOTHING = new Chronicle(List.of(), List.of(), 0);

    public Chronicle {
        episodes = List.copyOf(episodes);
        withdrawn = List.copyOf(withdrawn);
    }

    Chronicle next(List<Episode> now, List<Episode> retracted, long more) {
        var gone = new ArrayList<>(withdrawn);
        retracted.forEach(episode -> gone.add(episode.id()));
        var kept = gone.subList(Math.max(0, gone.size() - MOST_WITHDRAWN), gone.size());
        return new Chronicle(now, kept, changes + more);
    }

    /** Without the episodes that ended before this instant. */
    Chronicle keptFrom(Instant instant) {
        var kept = episodes.stream()
                .filter(episode ->
                        episode.end().filter(end -> end.isBefore(instant)).isEmpty())
                .toList();
        return new Chronicle(kept, withdrawn, changes);
    }

    boolean hasUsed(String id) {
        return withdrawn.contains(id)
                || episodes.stream().anyMatch(episode -> episode.id().equals(id));
    }
}
