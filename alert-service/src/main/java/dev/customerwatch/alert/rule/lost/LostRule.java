package dev.customerwatch.alert.rule.lost;

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
 * Lost customer 客户流失预警: silence that is long for this customer, from the start of the first local day on which it is; an
 * INFO at most for a customer without brand loyalty. It ends with the next purchase, and never decides that the customer is lost: people do.
 */
public final class LostRule implements Rule<LostState, Dated<LostFact>> {

    public static final String NAME = "LOST";
    public static final int VERSION = 2;

    private final AlertKey key;

    public LostRule(Customer customer) {
        this.key = AlertKey.of(NAME, customer);
    }

    @Override
    public LostState initial() {
        return LostState.INITIAL;
    }

    @Override
    public Step<LostState> on(LostState state, Dated<LostFact> fact, Settings inForce) {
        var isPurchase = fact.fact() instanceof LostFact.Bought;
        var ended = isPurchase ? LostOutcome.PURCHASED : LostOutcome.REASSESSED;
        return step(state.at(fact.at()).with(fact, inForce.zone()), ended, inForce);
    }

    @Override
    public Step<LostState> at(LostState state, Instant instant, Settings inForce) {
        return step(state.at(instant), LostOutcome.REASSESSED, inForce);
    }

    private Step<LostState> step(LostState state, LostOutcome ended, Settings inForce) {
        var muted = state.muted();
        if (muted != null || state.purchases().isNone()) {
            return new Step<>(warning(state, null, muted == null ? ended : muted), Map.of(), Optional.empty());
        }
        var silence = new Silence(state, inForce);
        var today = state.at().atZone(inForce.zone()).toLocalDate();
        var isOnce = state.purchases().count() == 1;
        var error = isOnce ? null : silence.dayAbove(silence.errorAbove());
        var warning = silence.dayAbove(silence.warningAbove());
        var reason = reason(today, warning, error, isOnce);
        var next = warning(state, reason, ended);
        return new Step<>(next, holds(next, inForce), wakeAt(today, warning, error, inForce));
    }

    private static @Nullable LostReason reason(
            LocalDate today, LocalDate warning, @Nullable LocalDate error, boolean isOnce) {
        if (today.isBefore(warning)) {
            return null;
        }
        if (isOnce) {
            return LostReason.BOUGHT_ONCE;
        }
        return error == null || today.isBefore(error) ? LostReason.SILENT : LostReason.LONG_SILENT;
    }

    private static Optional<Instant> wakeAt(
            LocalDate today, LocalDate warning, @Nullable LocalDate error, Settings inForce) {
        var next = today.isBefore(warning) ? warning : error;
        return Optional.ofNullable(next)
                .filter(today::isBefore)
                .map(day -> day.atStartOfDay(inForce.zone()).toInstant());
    }

    private static LostState warning(LostState state, @Nullable LostReason reason, LostOutcome ended) {
        if (reason != null) {
            return state.warning(reason, null);
        }
        return state.now() == null ? state : state.warning(null, ended);
    }

    private Map<AlertKey, Verdict> holds(LostState state, Settings inForce) {
        var reason = state.now();
        return reason == null
                ? Map.of()
                : Map.of(
                        key, new Verdict(state.severity(reason), reason.name(), () -> LostEvidence.of(state, inForce)));
    }

    /** The figures as they stand, whether or not they are a reason to warn. */
    public static LostEvidence evidence(LostState state, Settings inForce) {
        return LostEvidence.of(state, inForce);
    }
}
