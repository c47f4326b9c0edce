package dev.customerwatch.complaint.register;

/** What a complaint is about: the goods, the contract, their transport, or our service. */
public enum Kind {
    QUALITY,
    CONTRACT,
    TRANSPORT,
    SERVICE
}
