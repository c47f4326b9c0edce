package dev.customerwatch.customer.export;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cards that somebody wants to take out of the service in bulk.
 *
 * @param keys by which keys of classification the cards are chosen
 */
public record Export(
        String exportId,
        String requestedBy,
        Instant requestedAt,
        String reason,
        Map<String, String> keys,
        Status status,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    private static final Duration FETCHED_WITHIN = Duration.ofHours(24);

    public Export {
        keys = Map.copyOf(keys);
    }

    /** How far an export has come. */
    public enum Status {
        REQUESTED,
        APPROVED,
        REFUSED,
        FETCHED
    }

    /** What became of a decision, or of fetching the file. */
    public sealed interface Outcome {

        record Done(Export export) implements Outcome {}

        /** Nobody approves what they asked for themselves. */
        record SecondPersonNeeded() implements Outcome {}

        /** It is not, or no longer, at that point. */
        record NotNow(Status status) implements Outcome {}
    }

    public static Export requested(String id, String by, Instant at, String reason, Map<String, String> keys) {
        return new Export(id, by, at, reason, keys, Status.REQUESTED, null, null);
    }

    public Outcome decide(boolean approve, String by, Instant at) {
        if (by.equals(requestedBy)) {
            return new Outcome.SecondPersonNeeded();
        }
        return status == Status.REQUESTED
                ? new Outcome.Done(with(approve ? Status.APPROVED : Status.REFUSED, by, at))
                : new Outcome.NotNow(status);
    }

    /** The file is fetched once, within a day, by whoever asked for it. */
    public Outcome fetch(String by, Instant at) {
        var inTime = decidedAt != null && !at.isAfter(decidedAt.plus(FETCHED_WITHIN));
        return status == Status.APPROVED && by.equals(requestedBy) && inTime
                ? new Outcome.Done(with(Status.FETCHED, decidedBy, decidedAt))
                : new Outcome.NotNow(status);
    }

    private Export with(Status to, @Nullable String by, @Nullable Instant at) {
        return new Export(exportId, requestedBy, requestedAt, reason, keys, to, by, at);
    }
}
