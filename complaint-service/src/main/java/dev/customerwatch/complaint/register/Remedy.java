package dev.customerwatch.complaint.register;

/** What the customer gets; nothing where the complaint had no ground. */
public enum Remedy {
    RETURN,
    EXCHANGE,
    REPAIR,
    PRICE_REDUCTION,
    COMPENSATION,
    NONE
}
