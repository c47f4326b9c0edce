package dev.customerwatch.alert.desk;

import dev.customerwatch.alert.rule.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an alert went through, in the time of the facts.
 *
 * @param until null while it holds, and when it never held
 * @param changes oldest first; of a long course the first and the newest
 */
public record Course(Instant since, @Nullable Instant until, List<AlertChange> changes) {

    static final int MOST_CHANGES = 100;

    public Course {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a course must begin with a change, since " + since);
        }
        changes = bounded(changes);
    }

    public AlertChange last() {
        return changes.getLast();
    }

    public Severity severity() {
        return last().severity();
    }

    public String reason() {
        return last().reason();
    }

    Course endless() {
        return new Course(since, null, changes);
    }

    private static List<AlertChange> bounded(List<AlertChange> all) {
        if (all.size() <= MOST_CHANGES) {
            return List.copyOf(all);
        }
        var kept = new ArrayList<AlertChange>(MOST_CHANGES);
        kept.add(all.getFirst());
        kept.addAll(all.subList(all.size() - MOST_CHANGES + 1, all.size()));
        return List.copyOf(kept);
    }
}
