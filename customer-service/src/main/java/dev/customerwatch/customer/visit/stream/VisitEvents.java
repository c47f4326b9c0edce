package dev.customerwatch.customer.visit.stream;

import dev.customerwatch.customer.visit.Visit;
import dev.customerwatch.messaging.NewEvent;
import java.time.Instant;
import java.util.List;

/** Tells others of contacts that there were. */
public final class VisitEvents {

    private VisitEvents() {}

    /**
     * Body of {@code customer.visit-recorded.v1}, as its schema in platform/contracts says.
     *
     * @param planned whether it had been planned
     * @param contacts how many of the customer's contacts were met
     */
    record VisitRecorded(
            String visitId,
            String customerId,
            Visit.Kind kind,
            String rep,
            Instant at,
            Visit.Result result,
            boolean planned,
            int contacts) {}

    public static List<NewEvent> of(Visit visit) {
        var report = visit.report();
        if (report == null) {
            return List.of();
        }
        var body = new VisitRecorded(
                visit.visitId(),
                visit.customerId(),
                visit.kind(),
                visit.rep(),
                report.at(),
                report.result(),
                !visit.reasons().isEmpty(),
                report.contacts().size());
        return List.of(new NewEvent("customer.visit-recorded.v1", report.at(), body));
    }
}
