package dev.customerwatch.credit.anomaly.stream;

import dev.customerwatch.credit.anomaly.AnomalyReport;
import dev.customerwatch.messaging.NewEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The event by which a report reaches whoever has to know at once. */
public final class AnomalyEvents {

    private AnomalyEvents() {}

    record AnomalyReported(String customerId, String reportId, AnomalyReport.Kind kind, String text, String by) {}

    /** What a change publishes; from null for a new report. */
    public static List<NewEvent> of(@Nullable AnomalyReport before, AnomalyReport after) {
        return before == null ? List.of(reported(after)) : List.of();
    }

    private static NewEvent reported(AnomalyReport report) {
        return new NewEvent(
                "credit.anomaly-reported.v1",
                report.at(),
                new AnomalyReported(report.customerId(), report.reportId(), report.kind(), report.text(), report.by()));
    }
}
