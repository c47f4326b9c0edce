package dev.customerwatch.complaint.register.mongo;

import dev.customerwatch.complaint.register.Assignment;
import dev.customerwatch.complaint.register.Channel;
import dev.customerwatch.complaint.register.Complaint;
import dev.customerwatch.complaint.register.Grievance;
import dev.customerwatch.complaint.register.Kind;
import dev.customerwatch.complaint.register.Resolution;
import dev.customerwatch.complaint.register.Severity;
import dev.customerwatch.complaint.register.Status;
import dev.customerwatch.complaint.register.Step;
import org.jspecify.annotations.Nullable;

/** A complaint as it is stored; the status stands in it for filters. */
public record ComplaintDocument(
        String complaintId,
        String customerId,
        Kind kind,
        Channel channel,
        Severity severity,
        @Nullable String orderId,
        String text,
        Step filed,
        Status status,
        @Nullable Assignment assignment,
        @Nullable Resolution resolution) {

    static ComplaintDocument of(Complaint complaint) {
        var grievance = complaint.grievance();
        return new ComplaintDocument(
                complaint.id(),
                grievance.customerId(),
                grievance.kind(),
                grievance.channel(),
                grievance.severity(),
                grievance.orderId(),
                grievance.text(),
                complaint.filed(),
                complaint.status(),
                complaint.assignment(),
                complaint.resolution());
    }

    Complaint complaint() {
        var grievance = new Grievance(customerId, kind, channel, severity, orderId, text);
        return new Complaint(complaintId, grievance, filed, assignment, resolution);
    }

    /** Without the text: what is printed may end in a log. */
    @Override
    public String toString() {
        return "ComplaintDocument[" + complaintId + "]";
    }
}
