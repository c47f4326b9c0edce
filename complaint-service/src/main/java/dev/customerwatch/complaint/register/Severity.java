package dev.customerwatch.complaint.register;

/** How bad it is for the customer. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
