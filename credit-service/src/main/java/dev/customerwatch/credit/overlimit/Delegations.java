package dev.customerwatch.credit.overlimit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The delegations of authority. */
public interface Delegations {

    Optional<Delegation> find(String delegationId);

    void add(Delegation delegation);

    /** Changes one, deciding anew while somebody else was faster; empty where there is none. */
    Optional<Delegation> change(String delegationId, UnaryOperator<Delegation> change);

    /** What somebody may exercise at an instant. */
    List<Delegation> inForce(String to, Instant now);

    /**
     * Delegations by their id, which grows with time.
     *
     * @param after the last one seen, null to begin with the first
     */
    List<Delegation> list(@Nullable String after, int most);
}
