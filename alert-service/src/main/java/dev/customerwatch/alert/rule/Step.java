package dev.customerwatch.alert.rule;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What holds from this instant on, not edges; and when silence alone would change that.
 *
 * @param state the rule's memory after this instant
 * @param holds the verdict of each key that holds; a key that is absent does not
 * @param wakeAt the next instant at which time alone may change the verdicts, later than this one
 */
public record Step<S>(S state, Map<AlertKey, Verdict> holds, Optional<Instant> wakeAt) {

    public Step {
        holds = Map.copyOf(holds);
    }
}
