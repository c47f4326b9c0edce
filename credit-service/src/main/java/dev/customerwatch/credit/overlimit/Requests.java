package dev.customerwatch.credit.overlimit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The over-limit requests, each by its order. A change is stored together with the events that say so. */
public interface Requests {

    Optional<OverLimitRequest> find(String orderId);

    /** Keeps a new one; false where the order has one. */
    boolean add(OverLimitRequest request);

    /** Changes one, deciding anew while somebody else was faster; empty where the order has none. */
    Optional<OverLimitRequest> change(String orderId, Function<OverLimitRequest, OverLimitRequest> change);

    /**
     * Requests by their order's id.
     *
     * @param onlyWaiting leaves out what is decided
     * @param after the last one seen, null to begin with the first
     */
    List<OverLimitRequest> list(boolean onlyWaiting, @Nullable String after, int most);
}
