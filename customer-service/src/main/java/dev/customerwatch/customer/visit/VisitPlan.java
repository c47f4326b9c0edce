package dev.customerwatch.customer.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Whom a rep visits on which day: the most urgent first, and with them others of the same region. */
public record VisitPlan(List<Stop> stops) {

    public VisitPlan {
        stops = List.copyOf(stops);
    }

    /** One visit of the plan. */
    public record Stop(String customerId, LocalDate day, Visit.Reason reason) {}

    /**
     * Plans the days.
     *
     * @param candidates of one rep; those who have a visit planned already are left out by the caller
     * @param days in their order
     */
    public static VisitPlan of(List<Candidate> candidates, List<LocalDate> days, PlanRule rule) {
        var byUrgency = Candidate.byUrgency(rule);
        var open = new ArrayList<>(candidates.stream().sorted(byUrgency).toList());
        var stops = new ArrayList<Stop>();
        for (var day : days) {
            var due = open.stream()
                    .filter(candidate -> !candidate.dueOn(rule).isAfter(day))
                    .toList();
            var chosen = chosen(due, rule.aDay(), byUrgency);
            chosen.forEach(candidate -> stops.add(new Stop(candidate.customerId(), day, candidate.reason())));
            open.removeAll(chosen);
        }
        return new VisitPlan(stops);
    }

    private static List<Candidate> chosen(List<Candidate> due, int most, Comparator<Candidate> byUrgency) {
        if (due.isEmpty()) {
            return List.of();
        }
        var region = due.getFirst().region();
        return due.stream()
                .sorted(Comparator.comparing((Candidate candidate) -> !Objects.equals(candidate.region(), region))
                        .thenComparing(byUrgency))
                .limit(most)
                .toList();
    }
}
