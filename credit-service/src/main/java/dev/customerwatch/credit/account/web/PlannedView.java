package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.Limits;
import dev.customerwatch.credit.account.PlannedLimit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit that will follow, as it is shown.
 *
 * @param plannedBy seq of the entry that planned it
 */
public record PlannedView(
        long plannedBy,
        Figures.InForce limit,
        Instant from,
        @Nullable Instant until,
        String reason,
        String by) {

    /** Those that will follow, the next one first. */
    public static List<PlannedView> of(Limits limits) {
        return limits.planned().stream().map(PlannedView::of).toList();
    }

    private static PlannedView of(PlannedLimit plan) {
        return new PlannedView(
                plan.since(), Figures.InForce.of(plan.limit()), plan.from(), plan.until(), plan.reason(), plan.by());
    }
}
