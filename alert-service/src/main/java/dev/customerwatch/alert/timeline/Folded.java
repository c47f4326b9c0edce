package dev.customerwatch.alert.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A timeline folded up to some place.
 *
 * @param states by rule name; a rule that has seen nothing yet is absent
 * @param last the last fact, null before the first
 * @param until the last instant that was folded, by a fact or by a wake
 */
public record Folded(
        Map<String, RuleState> states, @Nullable FactKey last, Instant until) {

    public static final Folded NOTHING = new Folded(Map.of(), null, Instant.EPOCH);

    public Folded {
        states = Map.copyOf(states);
    }

    Optional<Instant> wakeAt() {
        Instant first = null;
        for (var state : states.values()) {
            var wake = state.wakeAt();
            if (wake != null && (first == null || wake.isBefore(first))) {
                first = wake;
            }
        }
        return Optional.ofNullable(first);
    }

    /** Does the fact come after everything that was folded? */
    boolean isBefore(FactKey key) {
        return (last == null || key.compareTo(last) > 0) && !key.effective().isBefore(until);
    }
}
