package dev.customerwatch.credit.file;

import dev.customerwatch.credit.card.Condition;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A condition that is on file: a guarantee 担保, or the contract.
 *
 * @param release null while it was not given back
 * @param ended a review was asked for because it ended
 */
public record Held(
        String id,
        Condition condition,
        String by,
        Instant at,
        @Nullable Release release,
        boolean ended) {

    /** Given back before its time, from a day on. */
    public record Release(LocalDate on, String reason, String by) {}

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        var from = condition.from();
        var until = condition.until();
        return (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until))
                && (release == null || day.isBefore(release.on()));
    }

    /** The first day on which it no longer holds by its own end, where that was not noticed yet; else null. */
    @Nullable
    LocalDate endsOn() {
        var until = condition.until();
        return until == null || ended ? null : until.plusDays(1);
    }

    Held released(Release given) {
        return new Held(id, condition, by, at, given, true);
    }

    Held noticed() {
        return new Held(id, condition, by, at, release, true);
    }
}
