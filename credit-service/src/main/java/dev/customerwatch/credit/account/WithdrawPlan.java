package dev.customerwatch.credit.account;

import java.util.List;

/**
 * Withdraws a planned limit before it begins.
 *
 * @param plannedBy seq of the entry that planned it
 * @param seenSeq the entry up to which the caller has seen the account; the terms must not have changed since
 */
public record WithdrawPlan(String customerId, long plannedBy, String by, long seenSeq, Cause cause) {

    public Outcome decide(Account head) {
        return switch (head) {
            case Account.NotOpened none -> new Outcome.NoAccount(customerId);
            case Account.Open open -> withdrawn(open);
        };
    }

    private Outcome withdrawn(Account.Open open) {
        if (seenSeq < open.terms().since() || seenSeq > open.seq()) {
            return new Outcome.Stale(open.seq());
        }
        var limits = open.terms().limits();
        return limits.plannedBy(plannedBy)
                .<Outcome>map(plan -> new Outcome.Appended(new Entry(
                        open.with(limits.without(plan)),
                        cause,
                        new LimitFact.PlanWithdrawn(plan.limit(), plan.from(), by),
                        List.of())))
                .orElseGet(() -> new Outcome.UnknownPlan(plannedBy));
    }
}
