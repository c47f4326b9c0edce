package dev.customerwatch.customer.history;

/** Who may know a fact. */
public enum Secrecy {
    /** Whoever may see the card. */
    OPEN,
    /** What we know about a customer's business: whoever sells to them or decides about them. */
    BUSINESS,
    /** About a person: masked until somebody with the right shows it, for a purpose; sealed in the store. */
    PERSONAL;

    public boolean isPersonal() {
        return this == PERSONAL;
    }
}
