package dev.customerwatch.credit.anomaly;

import dev.customerwatch.messaging.store.RequestKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reports in a map. */
public final class InMemoryAnomalyReports implements AnomalyReports {

    private final ConcurrentSkipListMap<String, AnomalyReport> reports = new ConcurrentSkipListMap<>();
    private final Map<String, RequestKey> requests = new HashMap<>();
    private final Map<String, AnomalyReport> first = new HashMap<>();

    @Override
    public synchronized Adding add(AnomalyReport report, @Nullable RequestKey request) {
        if (request != null) {
            var known = requests.putIfAbsent(request.key(), request);
            if (known != null) {
                return known.equals(request)
                        ? new Adding.Added(first.getOrDefault(request.key(), report))
                        : new Adding.KeyReused();
            }
            first.put(request.key(), report);
        }
        reports.put(report.reportId(), report);
        return new Adding.Added(report);
    }

    @Override
    public Optional<AnomalyReport> find(String reportId) {
        return Optional.ofNullable(reports.get(reportId));
    }

    @Override
    public Optional<AnomalyReport> change(String reportId, UnaryOperator<AnomalyReport> change) {
        return Optional.ofNullable(reports.computeIfPresent(reportId, (id, known) -> change.apply(known)));
    }

    @Override
    public List<AnomalyReport> list(boolean onlyOpen, @Nullable String after, int most) {
        return reports.tailMap(after == null ? "" : after, false).values().stream()
                .filter(report -> !onlyOpen || report.isOpen())
                .limit(most)
                .toList();
    }
}
