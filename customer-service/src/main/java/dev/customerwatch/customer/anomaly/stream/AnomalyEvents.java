package dev.customerwatch.customer.anomaly.stream;

import dev.customerwatch.customer.anomaly.Anomaly;
import dev.customerwatch.messaging.NewEvent;
import java.time.Instant;
import java.util.List;

/** Tells others of anomalies, when they are reported and when somebody looked into them. */
public final class AnomalyEvents {

    private AnomalyEvents() {}

    /** Body of {@code customer.customer-anomaly-reported.v1}, as its schema in platform/contracts says. */
    record CustomerAnomalyReported(
            String anomalyId,
            String customerId,
            Anomaly.Kind kind,
            String by,
            Instant noticedAt,
            Anomaly.Status status) {}

    public static List<NewEvent> of(Anomaly anomaly, Instant at) {
        var body = new CustomerAnomalyReported(
                anomaly.anomalyId(),
                anomaly.customerId(),
                anomaly.kind(),
                anomaly.rep(),
                anomaly.noticedAt(),
                anomaly.status());
        return List.of(new NewEvent("customer.customer-anomaly-reported.v1", at, body));
    }
}
