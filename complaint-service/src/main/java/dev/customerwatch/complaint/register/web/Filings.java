package dev.customerwatch.complaint.register.web;

import dev.customerwatch.complaint.DecisionLog;
import dev.customerwatch.complaint.register.Complaint;
import dev.customerwatch.complaint.register.Outcome.Changed;
import dev.customerwatch.complaint.register.Step;
import dev.customerwatch.complaint.register.mongo.Complaints;
import dev.customerwatch.complaint.register.mongo.Filed;
import dev.customerwatch.complaint.register.mongo.KeptComplaint;
import dev.customerwatch.complaint.register.stream.ComplaintEvents;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files complaints, each request once. */
@Component
final class Filings {

    private static final String COMMAND = "file";

    private final Complaints complaints;
    private final Sight sight;
    private final BusinessClock clock;
    private final DecisionLog log;

    Filings(Complaints complaints, Sight sight, BusinessClock clock, DecisionLog log) {
        this.complaints = complaints;
        this.sight = sight;
        this.clock = clock;
        this.log = log;
    }

    KeptComplaint file(Viewer viewer, @Nullable String idempotencyKey, FileComplaint asked) {
        var id = Uuids.next();
        try {
            var changed = decided(id, viewer, asked);
            var request = RequestKeys.of(viewer, idempotencyKey, asked);
            var kept = kept(changed, request, idempotencyKey);
            log.decided(
                    COMMAND, kept.complaint().id(), id.equals(kept.complaint().id()) ? "changed" : "unchanged");
            return kept;
        } catch (Refusal refusal) {
            log.decided(COMMAND, id, refusal.type().code());
            throw refusal;
        }
    }

    private Changed decided(String id, Viewer viewer, FileComplaint asked) {
        var grievance = ComplaintProblems.read(asked::grievance);
        sight.customer(viewer, asked.customerId());
        return Complaint.file(id, grievance, new Step(viewer.subject(), clock.now()));
    }

    private KeptComplaint kept(Changed filed, @Nullable RequestKey request, @Nullable String idempotencyKey) {
        return switch (complaints.file(filed.complaint(), ComplaintEvents.of(filed.event()), request)) {
            case Filed.Kept kept -> kept.complaint();
            case Filed.Again again -> again.asAnswered();
            case Filed.KeyReused reused -> throw RequestKeys.reused(idempotencyKey);
        };
    }
}
