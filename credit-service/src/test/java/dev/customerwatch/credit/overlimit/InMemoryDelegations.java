package dev.customerwatch.credit.overlimit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Delegations in a map. */
public final class InMemoryDelegations implements Delegations {

    private final ConcurrentSkipListMap<String, Delegation> delegations = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Delegation> find(String delegationId) {
        return Optional.ofNullable(delegations.get(delegationId));
    }

    @Override
    public void add(Delegation delegation) {
        delegations.put(delegation.delegationId(), delegation);
    }

    @Override
    public Optional<Delegation> change(String delegationId, UnaryOperator<Delegation> change) {
        return Optional.ofNullable(delegations.computeIfPresent(delegationId, (id, known) -> change.apply(known)));
    }

    @Override
    public List<Delegation> inForce(String to, Instant now) {
        return delegations.values().stream()
                .filter(delegation -> delegation.to().equals(to) && delegation.isInForce(now))
                .toList();
    }

    @Override
    public List<Delegation> list(@Nullable String after, int most) {
        return delegations.tailMap(after == null ? "" : after, false).values().stream()
                .limit(most)
                .toList();
    }
}
