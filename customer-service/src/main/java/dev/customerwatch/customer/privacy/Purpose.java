package dev.customerwatch.customer.privacy;

/** What personal data are read for; every reading in clear names one. */
public enum Purpose {
    VISIT,
    CONTACT,
    ORDER,
    COMPLAINT,
    CONTRACT,
    COLLECTION,
    CORRECTION,
    PERSONS_REQUEST,
    AUDIT
}
