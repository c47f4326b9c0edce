package dev.customerwatch.complaint.register;

/** What happened to a complaint; each event holds the complaint as it is afterwards. */
public sealed interface ComplaintEvent {

    Complaint complaint();

    record ComplaintFiled(Complaint complaint) implements ComplaintEvent {}

    record ComplaintAssigned(Complaint complaint, Assignment assignment) implements ComplaintEvent {}

    record ComplaintResolved(Complaint complaint, Resolution resolution) implements ComplaintEvent {}
}
