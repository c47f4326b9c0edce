package dev.customerwatch.alert.rule;

import java.time.Instant;

/**
 * A warning rule for one customer. It knows nothing of transport, of lateness or of order of arrival: facts come in the
 * order of their instants, and what it answers depends on them alone. Facts of one instant may come in any order; what it
 * says after the last of them counts.
 */
public interface Rule<S, F> {

    S initial();

    /**
     * A fact came.
     *
     * @throws UnprocessableFact where this fact can never be right for this customer
     */
    Step<S> on(S state, F fact, Settings inForce);

    /** No fact came up to this instant; asked at {@link Step#wakeAt} and harmless at any other. */
    Step<S> at(S state, Instant instant, Settings inForce);
}
