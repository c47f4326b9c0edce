package dev.customerwatch.customer.export;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cards that somebody wants to take out of the service in bulk.
 *
 * @param givenTo who gets them outside the company, null where they stay in it
 * @param keys by which keys of classification the cards are chosen
 */
public record Export(
        String exportId,
        String requestedBy,
        Instant requestedAt,
        String reason,
        @Nullable GivenTo givenTo,
        Map<String, String> keys,
        Status status,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    private static final Duration FETCHED_WITHIN = Duration.ofHours(24);

    public Export {
        keys = Map.copyOf(keys);
    }

    /**
     * Somebody outside the company who gets personal data.
     *
     * @param basis why the law lets us give them
     */
    public record GivenTo(String recipient, Basis basis) {

        /** Refuses with {@link UnfitText}, saying what was found. */
        public GivenTo {
            recipient = Words.of("recipient", recipient, 200);
        }

        /** What giving data to others may rest on (Personal Information Protection Law, articles 13 and 23). */
        public enum Basis {
            CONSENT,
            CONTRACT,
            LEGAL_DUTY
        }

        /** How the audit log tells of it. */
        public String text() {
            return "for " + recipient + " by " + basis;
        }
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

    public static Export requested(
            String id, String by, Instant at, String reason, @Nullable GivenTo givenTo, Map<String, String> keys) {
        return new Export(id, by, at, reason, givenTo, keys, Status.REQUESTED, null, null);
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
        return new Export(exportId, requestedBy, requestedAt, reason, givenTo, keys, to, by, at);
    }
}
