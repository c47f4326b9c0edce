package dev.customerwatch.complaint.register;

/** What a decision about a complaint came to. */
public sealed interface Outcome {

    record Changed(Complaint complaint, ComplaintEvent event) implements Outcome {}

    /** It was so already. */
    record Unchanged(Complaint complaint) implements Outcome {}

    /** The step before is missing, or the complaint is settled. */
    record WrongStatus(Status status) implements Outcome {}
}
