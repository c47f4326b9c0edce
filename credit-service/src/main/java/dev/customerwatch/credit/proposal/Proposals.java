package dev.customerwatch.credit.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The limit proposals; of one customer at most one waits. */
public interface Proposals {

    Optional<LimitProposal> find(String proposalId);

    /** Keeps a new one; false where another of its customer waits. */
    boolean add(LimitProposal proposal);

    /** Changes one, deciding anew while somebody else was faster; empty where there is none. */
    Optional<LimitProposal> change(String proposalId, Function<LimitProposal, LimitProposal> change);

    /**
     * Proposals by their id, which grows with time.
     *
     * @param onlyWaiting leaves out what is decided
     * @param after the last one seen, null to begin with the first
     */
    List<LimitProposal> list(boolean onlyWaiting, @Nullable String after, int most);
}
