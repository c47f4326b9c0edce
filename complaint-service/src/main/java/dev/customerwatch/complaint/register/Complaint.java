package dev.customerwatch.complaint.register;

import dev.customerwatch.complaint.register.ComplaintEvent.ComplaintAssigned;
import dev.customerwatch.complaint.register.ComplaintEvent.ComplaintFiled;
import dev.customerwatch.complaint.register.ComplaintEvent.ComplaintResolved;
import dev.customerwatch.complaint.register.Outcome.Changed;
import dev.customerwatch.complaint.register.Outcome.Unchanged;
import dev.customerwatch.complaint.register.Outcome.WrongStatus;
import org.jspecify.annotations.Nullable;

/** A complaint in the register. Decisions are total: what is so already stays, what comes too early or too late is refused. */
public record Complaint(
        String id,
        Grievance grievance,
        Step filed,
        @Nullable Assignment assignment,
        @Nullable Resolution resolution) {

    public static Changed file(String id, Grievance grievance, Step step) {
        var filed = new Complaint(id, grievance, step, null, null);
        return new Changed(filed, new ComplaintFiled(filed));
    }

    public Status status() {
        if (resolution != null) {
            return Status.RESOLVED;
        }
        return assignment == null ? Status.FILED : Status.ASSIGNED;
    }

    /** Makes somebody responsible, or somebody else. */
    public Outcome assign(Assignment to) {
        if (resolution != null) {
            return new WrongStatus(status());
        }
        if (assignment != null && assignment.isTheSameAs(to)) {
            return new Unchanged(this);
        }
        var assigned = new Complaint(id, grievance, filed, to, null);
        return new Changed(assigned, new ComplaintAssigned(assigned, to));
    }

    public Outcome resolve(Resolution by) {
        if (resolution != null) {
            return resolution.isTheSameAs(by) ? new Unchanged(this) : new WrongStatus(status());
        }
        if (assignment == null) {
            return new WrongStatus(status());
        }
        var resolved = new Complaint(id, grievance, filed, assignment, by);
        return new Changed(resolved, new ComplaintResolved(resolved, by));
    }
}
