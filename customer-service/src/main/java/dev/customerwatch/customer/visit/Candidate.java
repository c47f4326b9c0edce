package dev.customerwatch.customer.visit;

import dev.customerwatch.customer.card.Grade;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A customer who may be visited.
 *
 * @param everyDays days from one visit to the next where a review set them, null where the grade does
 * @param lastVisit null where there was none
 * @param alert how grave the gravest open alert is, from 1; 0 where none is open
 * @param alertSince since when that one is open
 */
public record Candidate(
        String customerId,
        @Nullable Grade grade,
        @Nullable String region,
        @Nullable Integer everyDays,
        @Nullable LocalDate lastVisit,
        int alert,
        @Nullable LocalDate alertSince) {

    /** The gravest alert first, then who has waited longest, then the higher grade. */
    static Comparator<Candidate> byUrgency(PlanRule rule) {
        return Comparator.comparingInt((Candidate candidate) -> candidate.isAlarming() ? -candidate.alert() : 0)
                .thenComparing(candidate -> candidate.dueOn(rule))
                .thenComparing(Candidate::grade, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Candidate::customerId);
    }

    /** Whether an alert is open that nobody has called on yet. */
    boolean isAlarming() {
        return alert > 0 && (lastVisit == null || (alertSince != null && lastVisit.isBefore(alertSince)));
    }

    /** From which day on a visit is due. */
    LocalDate dueOn(PlanRule rule) {
        if (lastVisit == null || isAlarming()) {
            return LocalDate.MIN;
        }
        return lastVisit.plusDays(everyDays == null ? rule.days(grade) : everyDays);
    }

    Visit.Reason reason() {
        if (isAlarming()) {
            return Visit.Reason.OPEN_ALERT;
        }
        if (lastVisit == null) {
            return Visit.Reason.NEVER_VISITED;
        }
        return everyDays == null ? Visit.Reason.GRADE : Visit.Reason.ROUTE;
    }
}
