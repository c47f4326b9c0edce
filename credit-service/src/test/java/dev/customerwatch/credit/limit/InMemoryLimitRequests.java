package dev.customerwatch.credit.limit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Limit requests in a map. */
public final class InMemoryLimitRequests implements LimitRequests {

    private final ConcurrentSkipListMap<String, LimitRequest> requests = new ConcurrentSkipListMap<>();

    @Override
    public Optional<LimitRequest> find(String requestId) {
        return Optional.ofNullable(requests.get(requestId));
    }

    @Override
    public synchronized boolean add(LimitRequest request) {
        var waits = requests.values().stream()
                .anyMatch(other -> other.isWaiting() && other.customerId().equals(request.customerId()));
        return !waits && requests.putIfAbsent(request.requestId(), request) == null;
    }

    @Override
    public Optional<LimitRequest> change(String requestId, UnaryOperator<LimitRequest> change) {
        return Optional.ofNullable(requests.computeIfPresent(requestId, (id, known) -> change.apply(known)));
    }

    @Override
    public List<LimitRequest> list(boolean onlyWaiting, @Nullable String after, int most) {
        return requests.tailMap(after == null ? "" : after, false).values().stream()
                .filter(request -> !onlyWaiting || request.isWaiting())
                .limit(most)
                .toList();
    }
}
