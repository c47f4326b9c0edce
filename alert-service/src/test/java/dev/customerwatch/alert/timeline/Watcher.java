package dev.customerwatch.alert.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One customer's timeline with somebody who believes what is published, and checks that each change makes sense. */
final class Watcher {

    private final Timeline timeline;
    private final MemoryFake memory = new MemoryFake();
    private final Map<String, Episode> believed = new LinkedHashMap<>();
    private final Set<String> changeIds = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final List<EpisodeChange> published = new ArrayList<>();
    private Head head;

    Watcher() {
        this(SettingsInForce.always(Settings.DEFAULTS));
    }

    Watcher(SettingsInForce settings) {
        this.timeline = new Timeline(Rulebook.of("1", settings), Window.DEFAULT);
    }

    Watcher resettle(Instant from) {
        return heard(timeline.resettle(head, from, memory.memory()));
    }

    Watcher arrive(Arrival arrival) {
        return heard(timeline.arrive(head, arrival, memory.memory()));
    }

    Watcher arriveAll(List<Arrival> arrivals) {
        arrivals.forEach(this::arrive);
        return this;
    }

    Watcher wake(Instant now) {
        return head == null ? this : heard(timeline.wake(head, now));
    }

    private Watcher heard(Outcome outcome) {
        head = outcome.head();
        outcome.changes().forEach(this::hear);
        return this;
    }

    private void hear(EpisodeChange change) {
        var episode = change.episode();
        assertThat(changeIds.add(change.changeId())).as("change ids are unique").isTrue();
        assertThat(gone).as("a retracted id never comes back").doesNotContain(episode.id());
        switch (change.kind()) {
            case RAISED -> assertThat(believed).doesNotContainKey(episode.id());
            case CHANGED, REVISED, RETRACTED -> assertThat(believed).containsKey(episode.id());
            case RESOLVED ->
                assertThat(change.occasion().imported() || believed.containsKey(episode.id()))
                        .isTrue();
        }
        if (change.kind() == EpisodeChange.Kind.RETRACTED) {
            believed.remove(episode.id());
            gone.add(episode.id());
        } else {
            believed.put(episode.id(), episode);
        }
        published.add(change);
    }

    /** What was published so far, in short: kind, severity. */
    List<String> heard() {
        return published.stream()
                .map(change -> change.kind() + " " + change.episode().lastHeld().severity())
                .toList();
    }

    List<EpisodeChange> published() {
        return published;
    }

    /** Courses of the believed episodes, whatever their ids, by their starts. */
    List<List<Change>> courses() {
        return believed.values().stream()
                .map(Episode::path)
                .sorted(java.util.Comparator.comparing(path -> path.getFirst().at()))
                .toList();
    }

    Set<String> ids() {
        return believed.keySet();
    }

    Head head() {
        return head;
    }

    MemoryFake memory() {
        return memory;
    }
}
