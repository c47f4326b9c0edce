package dev.customerwatch.credit.proposal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Proposals in a map. */
public final class InMemoryProposals implements Proposals {

    private final ConcurrentSkipListMap<String, LimitProposal> proposals = new ConcurrentSkipListMap<>();

    @Override
    public Optional<LimitProposal> find(String proposalId) {
        return Optional.ofNullable(proposals.get(proposalId));
    }

    @Override
    public synchronized boolean add(LimitProposal proposal) {
        var waits = proposals.values().stream()
                .anyMatch(other -> other.isWaiting() && other.customerId().equals(proposal.customerId()));
        return !waits && proposals.putIfAbsent(proposal.proposalId(), proposal) == null;
    }

    @Override
    public Optional<LimitProposal> change(String proposalId, Function<LimitProposal, LimitProposal> change) {
        return Optional.ofNullable(proposals.computeIfPresent(proposalId, (id, known) -> change.apply(known)));
    }

    @Override
    public List<LimitProposal> list(boolean onlyWaiting, @Nullable String after, int most) {
        return proposals.tailMap(after == null ? "" : after, false).values().stream()
                .filter(proposal -> !onlyWaiting || proposal.isWaiting())
                .limit(most)
                .toList();
    }
}
