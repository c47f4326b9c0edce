package dev.customerwatch.complaint.register.web;

import dev.customerwatch.complaint.DecisionLog;
import dev.customerwatch.complaint.register.Complaint;
import dev.customerwatch.complaint.register.Outcome;
import dev.customerwatch.complaint.register.Outcome.Changed;
import dev.customerwatch.complaint.register.Outcome.Unchanged;
import dev.customerwatch.complaint.register.Outcome.WrongStatus;
import dev.customerwatch.complaint.register.Step;
import dev.customerwatch.complaint.register.mongo.Complaints;
import dev.customerwatch.complaint.register.mongo.KeptComplaint;
import dev.customerwatch.complaint.register.stream.ComplaintEvents;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Viewer;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about a complaint that the viewer sees, on the version that If-Match names where it names one. */
@Component
final class ComplaintChanges {

    private final Complaints complaints;
    private final Sight sight;
    private final BusinessClock clock;
    private final DecisionLog log;

    ComplaintChanges(Complaints complaints, Sight sight, BusinessClock clock, DecisionLog log) {
        this.complaints = complaints;
        this.sight = sight;
        this.clock = clock;
        this.log = log;
    }

    KeptComplaint change(Asked asked, BiFunction<Complaint, Step, Outcome> decision) {
        try {
            var answer = complaints.change(asked.complaintId(), found -> {
                var read = sight.visible(asked.viewer(), asked.complaintId(), found);
                requireVersion(asked.ifMatch(), read);
                var step = new Step(asked.viewer().subject(), clock.now());
                return saving(read, ComplaintProblems.read(() -> decision.apply(read.complaint(), step)));
            });
            log.decided(asked.command(), asked.complaintId(), answer.changed() ? "changed" : "unchanged");
            return answer.now();
        } catch (Refusal refusal) {
            log.decided(asked.command(), asked.complaintId(), refusal.type().code());
            throw refusal;
        }
    }

    private static void requireVersion(@Nullable String ifMatch, KeptComplaint read) {
        ETags.optional(ifMatch).ifPresent(version -> {
            if (version != read.version()) {
                throw ETags.stale(read.version());
            }
        });
    }

    private static Change<Complaint, Decided> saving(KeptComplaint read, Outcome outcome) {
        return switch (outcome) {
            case Changed changed -> {
                var now = new KeptComplaint(changed.complaint(), read.version() + 1);
                yield Change.of(
                        changed.complaint(), List.of(ComplaintEvents.of(changed.event())), new Decided(now, true));
            }
            case Unchanged same -> Change.unchanged(new Decided(read, false));
            case WrongStatus refused -> throw ComplaintProblems.wrongStatus(refused);
        };
    }

    /** Who asks for which decision about which version. */
    record Asked(
            String command,
            Viewer viewer,
            String complaintId,
            @Nullable String ifMatch) {}

    private record Decided(KeptComplaint now, boolean changed) {}
}
