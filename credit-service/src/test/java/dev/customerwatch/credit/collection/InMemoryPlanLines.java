package dev.customerwatch.credit.collection;

import dev.customerwatch.messaging.store.RequestKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lines in a map. */
public final class InMemoryPlanLines implements PlanLines {

    private final Map<String, PlanLine> lines = new ConcurrentHashMap<>();
    private final Map<String, RequestKey> requests = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();

    @Override
    public synchronized Adding add(PlanLine line, @Nullable RequestKey request) {
        if (request != null) {
            var first = requests.putIfAbsent(request.key(), request);
            if (first != null && !first.equals(request)) {
                return new Adding.KeyReused();
            }
            var id = made.putIfAbsent(request.key(), line.lineId());
            if (id != null) {
                return new Adding.Added(lines.getOrDefault(id, line));
            }
        }
        lines.put(line.lineId(), line);
        return new Adding.Added(line);
    }

    @Override
    public Optional<PlanLine> withdraw(String customerId, String lineId, PlanLine.Withdrawal withdrawal) {
        return Optional.ofNullable(lines.computeIfPresent(
                        lineId, (id, line) -> line.customerId().equals(customerId) ? line.withdrawn(withdrawal) : line))
                .filter(line -> line.customerId().equals(customerId));
    }

    @Override
    public List<PlanLine> ofCustomer(String customerId, LocalDate from) {
        return sorted(line -> line.customerId().equals(customerId) && !line.on().isBefore(from));
    }

    @Override
    public List<PlanLine> expected(LocalDate from, LocalDate to) {
        return sorted(line ->
                line.isExpected() && !line.on().isBefore(from) && !line.on().isAfter(to));
    }

    private List<PlanLine> sorted(Predicate<PlanLine> wanted) {
        return lines.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(PlanLine::on))
                .toList();
    }
}
