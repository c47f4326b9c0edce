package dev.customerwatch.alert.rule.stage;

import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Dated;
import dev.customerwatch.alert.rule.Rule;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.Step;
import dev.customerwatch.alert.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Relationship stage 客户关系阶段 of one customer: a WARNING while the relation is behind a stage that it fell from, for as
 * many months as make a standstill; an INFO from then on, or when it has come no further for so long. STRATEGIC is the furthest
 * and never stands still. A customer who is lost or given up is not judged.
 */
public final class StageRule implements Rule<StageState, Dated<StageFact>> {

    public static final String NAME = "STAGE";
    public static final int VERSION = 1;

    private final AlertKey key;

    public StageRule(Customer customer) {
        this.key = AlertKey.of(NAME, customer);
    }

    @Override
    public StageState initial() {
        return StageState.INITIAL;
    }

    @Override
    public Step<StageState> on(StageState state, Dated<StageFact> fact, Settings inForce) {
        return step(state.at(fact.at()).with(fact), inForce);
    }

    @Override
    public Step<StageState> at(StageState state, Instant instant, Settings inForce) {
        return step(state.at(instant), inForce);
    }

    private Step<StageState> step(StageState state, Settings inForce) {
        var still = stillFrom(state, inForce);
        var today = state.at().atZone(inForce.zone()).toLocalDate();
        var reason = reason(state, still, today);
        Map<AlertKey, Verdict> holds = reason == null
                ? Map.of()
                : Map.of(key, new Verdict(reason.severity(), reason.name(), () -> evidence(state, inForce)));
        var wakeAt = Optional.ofNullable(still)
                .filter(today::isBefore)
                .map(day -> day.atStartOfDay(inForce.zone()).toInstant());
        return new Step<>(state, holds, wakeAt);
    }

    private static @Nullable StageReason reason(StageState state, @Nullable LocalDate still, LocalDate today) {
        if (still == null) {
            return null;
        }
        if (!today.isBefore(still)) {
            return StageReason.STANDING_STILL;
        }
        return state.fallenFrom() == null ? null : StageReason.FALLEN;
    }

    /** The local day from which on the relation stands still, null where it is not judged. */
    private static @Nullable LocalDate stillFrom(StageState state, Settings inForce) {
        var stage = state.stage();
        return stage == null || stage == Stage.STRATEGIC || state.over()
                ? null
                : since(state, inForce).plusMonths(inForce.stage().standstillMonths());
    }

    private static LocalDate since(StageState state, Settings inForce) {
        return state.since().atZone(inForce.zone()).toLocalDate();
    }

    /** The figures as they stand, whether or not they are a reason to warn. */
    public static StageEvidence evidence(StageState state, Settings inForce) {
        return new StageEvidence(
                NAME,
                VERSION,
                state.stage(),
                state.stage() == null ? null : since(state, inForce),
                state.fallenFrom(),
                stillFrom(state, inForce),
                state.events());
    }
}
