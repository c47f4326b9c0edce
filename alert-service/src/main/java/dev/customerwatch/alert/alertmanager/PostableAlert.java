package dev.customerwatch.alert.alertmanager;

import java.time.Instant;
import java.util.Map;

/** An alert as {@code POST /api/v2/alerts} of an Alertmanager takes it; its labels are its identity there. */
public record PostableAlert(
        Map<String, String> labels,
        Map<String, String> annotations,
        Instant startsAt,
        Instant endsAt,
        String generatorURL) {

    public PostableAlert {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
    }
}
