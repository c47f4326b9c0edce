package dev.customerwatch.alert.desk;

import org.jspecify.annotations.Nullable;

/**
 * A change on its way through the desk.
 *
 * @param known the alert before the change, null for a new episode
 * @param alert the alert as the stages so far have made it
 */
record Passing(@Nullable Alert known, EpisodeChange change, Alert alert, Moment now) {

    static Passing of(@Nullable Alert known, EpisodeChange change, Moment now) {
        return new Passing(known, change, known == null ? Alert.begunBy(change) : known.after(change), now);
    }

    Passing with(Alert next) {
        return new Passing(known, change, next, now);
    }
}
