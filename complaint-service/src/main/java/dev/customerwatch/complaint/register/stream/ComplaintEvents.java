package dev.customerwatch.complaint.register.stream;

import dev.customerwatch.complaint.register.Complaint;
import dev.customerwatch.complaint.register.ComplaintEvent;
import dev.customerwatch.complaint.register.ComplaintEvent.ComplaintAssigned;
import dev.customerwatch.complaint.register.ComplaintEvent.ComplaintFiled;
import dev.customerwatch.complaint.register.ComplaintEvent.ComplaintResolved;
import dev.customerwatch.complaint.register.Step;
import dev.customerwatch.messaging.NewEvent;

/** Turns what happened to a complaint into events of {@code complaint.events.v1}. */
public final class ComplaintEvents {

    private ComplaintEvents() {}

    public static NewEvent of(ComplaintEvent event) {
        var complaint = event.complaint();
        return switch (event) {
            case ComplaintFiled filed -> published("complaint-filed", complaint.filed(), filed(complaint));
            case ComplaintAssigned assigned ->
                published("complaint-assigned", assigned.assignment().step(), assigned(complaint, assigned));
            case ComplaintResolved resolved ->
                published("complaint-resolved", resolved.resolution().step(), resolved(complaint, resolved));
        };
    }

    private static ComplaintPayload filed(Complaint complaint) {
        var grievance = complaint.grievance();
        return new ComplaintPayload.Filed(
                complaint.id(),
                grievance.customerId(),
                grievance.kind(),
                grievance.channel(),
                grievance.severity(),
                grievance.orderId());
    }

    private static ComplaintPayload assigned(Complaint complaint, ComplaintAssigned assigned) {
        var to = assigned.assignment();
        return new ComplaintPayload.Assigned(
                complaint.id(), complaint.grievance().customerId(), to.unit(), to.assignee());
    }

    private static ComplaintPayload resolved(Complaint complaint, ComplaintResolved resolved) {
        var by = resolved.resolution();
        return new ComplaintPayload.Resolved(
                complaint.id(), complaint.grievance().customerId(), by.remedy(), by.cost());
    }

    private static NewEvent published(String event, Step step, ComplaintPayload body) {
        return new NewEvent("complaint." + event + ".v1", step.at(), body);
    }
}
