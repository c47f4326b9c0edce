package dev.customerwatch.customer.grading;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * One grading of all customers who bought in a period.
 *
 * @param by user name of whoever asked for it, {@code schedule} where nobody did
 * @param customers how many have which grade
 * @param changed how many have another grade than before
 * @param missing parts of profit that were recorded for nobody
 */
public record GradingRun(
        String runId,
        Instant at,
        Instant from,
        Instant until,
        String by,
        Map<String, Integer> customers,
        int changed,
        Set<ProfitPart> missing) {

    public GradingRun {
        customers = Map.copyOf(customers);
        missing = Set.copyOf(missing);
    }
}
