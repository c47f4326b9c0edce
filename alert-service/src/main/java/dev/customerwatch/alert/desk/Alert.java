package dev.customerwatch.alert.desk;

import static dev.customerwatch.alert.desk.AlertState.FIRING;
import static dev.customerwatch.alert.desk.AlertState.PENDING;
import static dev.customerwatch.alert.desk.AlertState.RESOLVED;
import static dev.customerwatch.alert.desk.AlertState.RETRACTED;

import dev.customerwatch.alert.rule.AlertKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One early warning: an episode of the engine as people see it.
 *
 * @param id the episode's id
 * @param displayName the customer's name to show, null while it is not known here
 * @param imported whether it began in imported history, so that nobody could be told at the time
 * @param applied ids of the newest changes that it took, oldest first
 */
public record Alert(
        String id,
        AlertKey key,
        @Nullable String displayName,
        AlertState state,
        Course course,
        @Nullable Acknowledgement acknowledged,
        Telling telling,
        Map<String, Object> evidence,
        boolean imported,
        String engineVersion,
        List<String> applied) {

    static final int REMEMBERED = 200;

    public Alert {
        applied = List.copyOf(applied);
    }

    static Alert begunBy(EpisodeChange change) {
        var fresh = new Alert(
                change.episodeId(),
                change.key(),
                null,
                PENDING,
                change.course(),
                null,
                Telling.NOTHING,
                change.evidence(),
                change.imported(),
                change.engineVersion(),
                List.of());
        return fresh.after(change);
    }

    /** The alert after a change that is news to it. */
    Alert after(EpisodeChange change) {
        var next = stateAfter(change);
        return new Alert(
                id,
                key,
                displayName,
                next,
                next == RETRACTED ? course.endless() : change.course(),
                next.isOpen() ? acknowledged : null,
                telling,
                change.evidence(),
                imported,
                change.engineVersion(),
                remembering(change.changeId()));
    }

    private AlertState stateAfter(EpisodeChange change) {
        return switch (change.kind()) {
            case RAISED, CHANGED, REVISED ->
                change.course().until() != null ? RESOLVED : state.isOpen() ? state : PENDING;
            case RESOLVED -> RESOLVED;
            case RETRACTED -> RETRACTED;
        };
    }

    private List<String> remembering(String changeId) {
        var all = new ArrayList<>(applied.subList(Math.max(0, applied.size() - REMEMBERED + 1), applied.size()));
        all.add(changeId);
        return all;
    }

    /** The alert when its present severity is due to be told after that wait. */
    Alert told(Duration wait, Instant now) {
        return state.isOpen()
                ? with(telling.open(course.severity(), now.plus(wait))).settled(now)
                : with(telling.over(now));
    }

    /** The alert at a later moment without news: a wait may be over, an acknowledgement lapsed. */
    public Alert at(Moment now) {
        return lapsed(now).settled(now.system());
    }

    private Alert settled(Instant now) {
        if (!telling.isDue(now)) {
            return this;
        }
        return in(FIRING, acknowledged, telling.due(course.severity(), now));
    }

    private Alert lapsed(Moment now) {
        var over = acknowledged != null && !acknowledged.lapsesAt().isAfter(now.system());
        return over ? in(state, null, telling) : this;
    }

    /** Somebody takes it on, or takes it over; an alert that is over stays as it is. */
    public Alert acknowledgedBy(String person, @Nullable String note, Duration validity, Moment now) {
        if (!state.isOpen()) {
            return this;
        }
        var until = now.business().plus(validity);
        var lapsesAt = now.system().plus(validity);
        return in(state, new Acknowledgement(person, now.business(), until, lapsesAt, note), telling);
    }

    /** Those who notify have it as it stands. */
    public Alert handedOver() {
        return with(telling.handedOver());
    }

    public Alert named(@Nullable String name) {
        return name == null
                ? this
                : new Alert(
                        id,
                        key,
                        name,
                        state,
                        course,
                        acknowledged,
                        telling,
                        evidence,
                        imported,
                        engineVersion,
                        applied);
    }

    /** When time alone changes it next, system time; null where it does not. */
    public @Nullable Instant dueAt() {
        var telling = this.telling.dueAt();
        if (acknowledged == null) {
            return telling;
        }
        var lapse = acknowledged.lapsesAt();
        return telling == null || lapse.isBefore(telling) ? lapse : telling;
    }

    /** Whether people see a difference between the two. */
    public boolean looksLike(Alert other) {
        return state == other.state
                && course.equals(other.course)
                && Objects.equals(acknowledged, other.acknowledged)
                && evidence.equals(other.evidence);
    }

    private Alert with(Telling next) {
        return in(state, acknowledged, next);
    }

    private Alert in(AlertState next, @Nullable Acknowledgement taken, Telling told) {
        return new Alert(id, key, displayName, next, course, taken, told, evidence, imported, engineVersion, applied);
    }
}
