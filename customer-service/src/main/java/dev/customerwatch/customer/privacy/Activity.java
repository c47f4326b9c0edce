package dev.customerwatch.customer.privacy;

import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.history.Timeline;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/** When somebody last had to do with a customer, as far as the card's own history tells. */
public final class Activity {

    /** Who looks after a customer, and how cards belong together: moving these about is no dealing with the customer. */
    private static final Set<CardField> ADMINISTRATIVE = Collections.unmodifiableSet(EnumSet.of(
            CardField.GRADE,
            CardField.ACCOUNT_OWNER,
            CardField.CUSTODIAN,
            CardField.CUSTODIAN_EXCEPTION,
            CardField.TEAM,
            CardField.KEEPING,
            CardField.MERGED_INTO,
            CardField.MERGED_FROM));

    private Activity() {}

    /**
     * The registration, or the last change that somebody made since: a review, a fact, a decision.
     *
     * @param timeline not empty
     */
    public static Instant last(Timeline timeline) {
        var registered = timeline.changes().stream()
                .map(RecordedChange::recordedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return timeline.changes().stream()
                .filter(Activity::counts)
                .map(RecordedChange::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(registered);
    }

    /** What followed by itself does not, nor what only takes facts off; a change whose facts were erased since does. */
    private static boolean counts(RecordedChange change) {
        return change.author().source() != Source.OWN_RECORDS
                && (change.facts().isEmpty()
                        || change.facts().stream()
                                .anyMatch(fact -> fact.value() != null && !ADMINISTRATIVE.contains(fact.field())));
    }
}
