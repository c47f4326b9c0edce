package dev.customerwatch.credit.limit;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The limit requests; of one customer at most one waits. */
public interface LimitRequests {

    Optional<LimitRequest> find(String requestId);

    /** Keeps a new one; false where another of its customer waits. */
    boolean add(LimitRequest request);

    /** Changes one, deciding anew while somebody else was faster; empty where there is none. */
    Optional<LimitRequest> change(String requestId, UnaryOperator<LimitRequest> change);

    /**
     * Requests by their id, which grows with time.
     *
     * @param onlyWaiting leaves out what is decided
     * @param after the last one seen, null to begin with the first
     */
    List<LimitRequest> list(boolean onlyWaiting, @Nullable String after, int most);
}
