package dev.customerwatch.credit.decisions;

/** Every metric of this service beside the platform's: name and what it says. No tag ever holds a customer. */
public enum CreditMeter {
    /** Counter: what became of commands; tag {@code outcome} (the entry's kind, or repeated, unchanged, refused). */
    DECISIONS("customerwatch.credit.decisions");

    private final String id;

    CreditMeter(String id) {
        this.id = id;
    }

    /** The meter's name in Micrometer's notation. */
    public String id() {
        return id;
    }
}
