package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.alert.rule.Evidence;
import dev.customerwatch.alert.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns what holds at one instant after the other into episodes. What is said last of an instant replaces what was said before. */
final class Ledger {

    private final List<Episode> episodes;
    private final Map<Place, Cause> causes = new HashMap<>();

    private Ledger(List<Episode> episodes) {
        this.episodes = episodes;
    }

    static Ledger of(List<Episode> episodes) {
        return new Ledger(new ArrayList<>(episodes));
    }

    /** The episodes as they were before this instant. */
    static Ledger before(Instant at, List<Episode> episodes) {
        var remaining = episodes.stream().map(episode -> episode.before(at)).flatMap(Optional::stream);
        return of(remaining.toList());
    }

    List<Episode> episodes() {
        return episodes;
    }

    /** Why the path of this key changes at this instant, if that was found out here. */
    Optional<Cause> cause(AlertKey key, Instant at) {
        return Optional.ofNullable(causes.get(new Place(key, at)));
    }

    /**
     * What a rule says from an instant on, not earlier than any before.
     *
     * @param event that made it say so
     * @param figures evidence for a key that no longer holds
     */
    void says(String rule, Instant at, Map<AlertKey, Verdict> holds, String event, Supplier<Evidence> figures) {
        for (var key : concerned(rule, at, holds)) {
            var verdict = holds.get(key);
            if (settle(key, at, verdict)) {
                causes.put(new Place(key, at), new Cause(event, verdict == null ? figures : verdict.evidence()));
            }
        }
    }

    private Set<AlertKey> concerned(String rule, Instant at, Map<AlertKey, Verdict> holds) {
        var keys = new LinkedHashSet<>(holds.keySet());
        for (var episode : episodes) {
            if (episode.key().rule().equals(rule) && isLive(episode, at)) {
                keys.add(episode.key());
            }
        }
        return keys;
    }

    private static boolean isLive(Episode episode, Instant at) {
        return episode.isOpen() || episode.last().at().equals(at);
    }

    private boolean settle(AlertKey key, Instant at, @Nullable Verdict verdict) {
        var place = newest(key, at);
        var until = place < 0 ? Optional.<Episode>empty() : episodes.get(place).before(at);
        if (until.isPresent()) {
            var episode = until.get();
            var says = episode.last().says(verdict);
            return replace(place, says ? episode : episode.with(Change.of(at, verdict)), says);
        }
        if (place >= 0) {
            episodes.remove(place);
        }
        return verdict != null && episodes.add(new Episode("", key, List.of(Change.of(at, verdict))));
    }

    private boolean replace(int place, Episode by, boolean unchanged) {
        episodes.set(place, by);
        return !unchanged;
    }

    private int newest(AlertKey key, Instant at) {
        for (var place = episodes.size() - 1; place >= 0; place--) {
            var episode = episodes.get(place);
            if (episode.key().equals(key) && isLive(episode, at)) {
                return place;
            }
        }
        return -1;
    }

    private record Place(AlertKey key, Instant at) {}

    /** An event, or nothing but time (empty), and the evidence after it. */
    record Cause(String event, Supplier<Evidence> evidence) {}
}
