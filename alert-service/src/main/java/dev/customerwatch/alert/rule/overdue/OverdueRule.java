package dev.customerwatch.alert.rule.overdue;

import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Dated;
import dev.customerwatch.alert.rule.Rule;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.Step;
import dev.customerwatch.alert.rule.Verdict;
import java.time.Instant;
import java.util.Map;

/**
 * Overdue 逾期预警 of one customer: what is open beyond its due date and not in dispute, as one sum against the dust floor,
 * against age, and as amount × days against the ceiling of the grade. It ends when nothing above the floor is overdue.
 */
public final class OverdueRule implements Rule<OverdueState, Dated<OverdueFact>> {

    public static final String NAME = "OVERDUE";
    public static final int VERSION = 1;

    private final AlertKey key;

    public OverdueRule(Customer customer) {
        this.key = AlertKey.of(NAME, customer);
    }

    @Override
    public OverdueState initial() {
        return OverdueState.INITIAL;
    }

    @Override
    public Step<OverdueState> on(OverdueState state, Dated<OverdueFact> fact, Settings inForce) {
        return step(state.at(fact.at()).with(fact), inForce);
    }

    @Override
    public Step<OverdueState> at(OverdueState state, Instant instant, Settings inForce) {
        return step(state.at(instant), inForce);
    }

    private Step<OverdueState> step(OverdueState state, Settings inForce) {
        var arrears = new Arrears(state, inForce.overdue());
        var today = state.at().atZone(inForce.zone()).toLocalDate();
        var reason = arrears.on(today);
        Map<AlertKey, Verdict> holds = reason == null
                ? Map.of()
                : Map.of(key, new Verdict(reason.severity(), reason.name(), () -> evidence(state, inForce)));
        var wakeAt = arrears.nextAfter(today)
                .map(day -> day.atStartOfDay(inForce.zone()).toInstant());
        return new Step<>(state, holds, wakeAt);
    }

    /** The figures as they stand, whether or not they are a reason to warn. */
    public static OverdueEvidence evidence(OverdueState state, Settings inForce) {
        return OverdueEvidence.of(state, inForce);
    }
}
