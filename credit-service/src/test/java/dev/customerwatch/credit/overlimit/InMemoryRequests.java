package dev.customerwatch.credit.overlimit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Requests in a map. */
public final class InMemoryRequests implements Requests {

    private final ConcurrentSkipListMap<String, OverLimitRequest> requests = new ConcurrentSkipListMap<>();

    @Override
    public Optional<OverLimitRequest> find(String orderId) {
        return Optional.ofNullable(requests.get(orderId));
    }

    @Override
    public boolean add(OverLimitRequest request) {
        return requests.putIfAbsent(request.orderId(), request) == null;
    }

    @Override
    public Optional<OverLimitRequest> change(String orderId, Function<OverLimitRequest, OverLimitRequest> change) {
        return Optional.ofNullable(requests.computeIfPresent(orderId, (id, known) -> change.apply(known)));
    }

    @Override
    public List<OverLimitRequest> list(boolean onlyWaiting, @Nullable String after, int most) {
        return requests.tailMap(after == null ? "" : after, false).values().stream()
                .filter(request -> !onlyWaiting || request.isWaiting())
                .limit(most)
                .toList();
    }
}
