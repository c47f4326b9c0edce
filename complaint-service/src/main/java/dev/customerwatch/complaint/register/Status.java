package dev.customerwatch.complaint.register;

/** How far a complaint has come; no step is skipped. */
public enum Status {
    FILED,
    ASSIGNED,
    RESOLVED
}
