package dev.customerwatch.customer.visit.mongo;

import dev.customerwatch.customer.matter.mongo.KeptMatter;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.matter.mongo.Matters;
import dev.customerwatch.customer.visit.Visit;
import dev.customerwatch.customer.visit.Visit.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The log of all contacts with customers. */
@Component
public final class Visits {

    private static final int MOST_A_DAY = 1_000;
    private static final int LOOKED_BACK = 20;

    private final Matters<Visit> matters;

    Visits(MatterStores stores) {
        this.matters = stores.open(Visit.class, "visits", List.of("rep", "repDay", "status", "customerStatus"));
    }

    public Matters<Visit> matters() {
        return matters;
    }

    /** The customers that a rep is to visit, or has visited, on a day: their visit plan. */
    public Set<String> customersOf(String rep, LocalDate day) {
        return matters.list(Map.of("repDay", Visit.repDay(rep, day)), null, MOST_A_DAY).stream()
                .map(KeptMatter::matter)
                .filter(visit -> visit.status() != Status.CANCELLED)
                .map(Visit::customerId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The newest contacts that there were with a customer. */
    public List<Visit> last(String customerId, int most) {
        return of(customerId, Status.DONE, most).stream()
                .sorted(Comparator.comparing(Visits::at).reversed())
                .toList();
    }

    /** The day of the last contact that there was with a customer. */
    public Optional<LocalDate> lastDay(String customerId) {
        return last(customerId, LOOKED_BACK).stream().map(Visit::day).max(Comparator.naturalOrder());
    }

    /** Whether a visit is planned for that day or a later one. */
    public boolean isPlanned(String customerId, LocalDate from) {
        return of(customerId, Status.PLANNED, LOOKED_BACK).stream()
                .anyMatch(visit -> !visit.day().isBefore(from));
    }

    private List<Visit> of(String customerId, Status status, int most) {
        return matters.list(Map.of("customerStatus", customerId + " " + status), null, most).stream()
                .map(KeptMatter::matter)
                .toList();
    }

    private static java.time.Instant at(Visit visit) {
        var report = visit.report();
        return report == null ? java.time.Instant.EPOCH : report.at();
    }
}
