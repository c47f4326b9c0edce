package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.AlertKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One warning from the instant on which something began to hold until it no longer did.
 *
 * @param id given when it is first published, empty until then
 * @param path its course, oldest first; the first change begins it, one without severity ends it
 */
public record Episode(String id, AlertKey key, List<Change> path) {

    public Episode {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("an episode has a beginning");
        }
    }

    public Instant start() {
        return path.getFirst().at();
    }

    public Optional<Instant> end() {
        return last().isEnd() ? Optional.of(last().at()) : Optional.empty();
    }

    /** How bad it is, or was last: the newest change with a severity. */
    public Change lastHeld() {
        return last().isEnd() ? path.get(path.size() - 2) : last();
    }

    public Change last() {
        return path.getLast();
    }

    boolean isOpen() {
        return !last().isEnd();
    }

    boolean overlaps(Episode other) {
        return !isOver(other.start()) && !other.isOver(start());
    }

    private boolean isOver(Instant at) {
        return last().isEnd() && !last().at().isAfter(at);
    }

    Episode named(String name) {
        return new Episode(name, key, path);
    }

    Episode with(Change change) {
        var longer = new ArrayList<>(path);
        longer.add(change);
        return new Episode(id, key, longer);
    }

    /** The episode as it was after its first {@code length} changes. */
    Episode first(int length) {
        return length == path.size() ? this : new Episode(id, key, path.subList(0, length));
    }

    /** What remains of it when nothing from this instant on is known, empty where it began then or later. */
    Optional<Episode> before(Instant at) {
        var length = path.size();
        while (length > 0 && !path.get(length - 1).at().isBefore(at)) {
            length--;
        }
        return length == 0 ? Optional.empty() : Optional.of(first(length));
    }

    boolean extendsPath(Episode shorter) {
        return path.size() >= shorter.path.size()
                && path.subList(0, shorter.path.size()).equals(shorter.path);
    }
}
