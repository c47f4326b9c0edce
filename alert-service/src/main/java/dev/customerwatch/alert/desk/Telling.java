package dev.customerwatch.alert.desk;

import dev.customerwatch.alert.rule.Severity;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was told of an alert and what is still to be told; system time.
 *
 * @param told the severity that notifications stand at, null while there were none
 * @param at when the present severity is told, null where it was
 * @param owedSince since when the alert as it stands is owed to those who notify, null where nothing is
 */
public record Telling(
        @Nullable Severity told,
        @Nullable Instant at,
        @Nullable Instant owedSince) {

    public static final Telling NOTHING = new Telling(null, null, null);

    /** When something is to be done about it, null where nothing is. */
    public @Nullable Instant dueAt() {
        return Stream.of(at, owedSince)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** A rise is told after the wait; a fall is not told, and the next rise counts from it. */
    Telling open(Severity severity, Instant tellAt) {
        var known = told == null || severity.isAtLeast(told) ? told : severity;
        if (known == severity) {
            return new Telling(known, null, owedSince);
        }
        return new Telling(known, at == null || tellAt.isBefore(at) ? tellAt : at, owedSince);
    }

    /** The end is owed to those who were told, at once. */
    Telling over(Instant now) {
        return told == null ? new Telling(null, null, owedSince) : owed(null, now);
    }

    boolean isDue(Instant now) {
        return at != null && !at.isAfter(now);
    }

    Telling due(Severity severity, Instant now) {
        return owed(severity, now);
    }

    Telling handedOver() {
        return new Telling(told, at, null);
    }

    private Telling owed(@Nullable Severity severity, Instant now) {
        return new Telling(severity, null, owedSince == null ? now : owedSince);
    }
}
