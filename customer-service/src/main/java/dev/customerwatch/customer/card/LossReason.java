package dev.customerwatch.customer.card;

/** Why a customer was lost. */
public enum LossReason {
    COMPETITOR,
    NEEDS_UNMET,
    COMPLAINT_UNRESOLVED,
    FORCE_MAJEURE,
    OTHER
}
