package dev.customerwatch.complaint.register.web;

import dev.customerwatch.complaint.register.Assignment;
import dev.customerwatch.complaint.register.Channel;
import dev.customerwatch.complaint.register.Complaint;
import dev.customerwatch.complaint.register.Kind;
import dev.customerwatch.complaint.register.Remedy;
import dev.customerwatch.complaint.register.Resolution;
import dev.customerwatch.complaint.register.Severity;
import dev.customerwatch.complaint.register.Status;
import dev.customerwatch.complaint.register.Step;
import dev.customerwatch.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A complaint as a viewer sees it. */
record ComplaintView(
        @Schema(example = "019b9b8b-f780-7d66-bb78-ba8ed0275868")
        String complaintId,

        @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf")
        String customerId,

        @Schema(example = "QUALITY") Kind kind,
        @Schema(example = "HOTLINE") Channel channel,
        @Schema(example = "MEDIUM") Severity severity,
        @Nullable String orderId,
        @Schema(example = "Two of ten pumps leak") String text,
        @Schema(example = "ASSIGNED") Status status,
        Step filed,
        @Nullable AssignmentView assignment,
        @Nullable ResolutionView resolution,

        @Schema(description = "Counts the changes; the ETag", example = "2")
        long version) {

    /** Who is responsible, since when, and who said so. */
    record AssignmentView(String unit, String assignee, String by, Instant at) {
        static AssignmentView of(Assignment assignment) {
            var step = assignment.step();
            return new AssignmentView(assignment.unit(), assignment.assignee(), step.by(), step.at());
        }
    }

    /** How it was settled, when, and by whom. */
    record ResolutionView(Remedy remedy, @Nullable Money cost, String note, String by, Instant at) {
        static ResolutionView of(Resolution resolution) {
            var step = resolution.step();
            return new ResolutionView(resolution.remedy(), resolution.cost(), resolution.note(), step.by(), step.at());
        }
    }

    static ComplaintView of(Complaint complaint, long version) {
        var grievance = complaint.grievance();
        var assignment = complaint.assignment();
        var resolution = complaint.resolution();
        return new ComplaintView(
                complaint.id(),
                grievance.customerId(),
                grievance.kind(),
                grievance.channel(),
                grievance.severity(),
                grievance.orderId(),
                grievance.text(),
                complaint.status(),
                complaint.filed(),
                assignment == null ? null : AssignmentView.of(assignment),
                resolution == null ? null : ResolutionView.of(resolution),
                version);
    }
}
