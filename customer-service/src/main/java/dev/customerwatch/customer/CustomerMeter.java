package dev.customerwatch.customer;

/** Every metric of this service's own: name and what it says. No tag ever holds a customer. */
public enum CustomerMeter {
    /**
     * Counter: decisions about cards; tags {@code command} ({@code register}, {@code describe}, {@code move}, {@code grade},
     * {@code assign-owner}, {@code flag}, {@code stage}, {@code judge}, {@code review}, {@code learn}, {@code erase}, {@code erase-contact}, {@code hand-over},
     * {@code team}, {@code keep-file}, {@code card-file}, {@code merge}, {@code part}, {@code follow-order}, and the noun of a matter, e.g. {@code visit}) and {@code outcome}
     * ({@code changed}, {@code unchanged}, {@code filed}, or the code of the problem).
     */
    DECISIONS("customerwatch.customer.decisions");

    private final String id;

    CustomerMeter(String id) {
        this.id = id;
    }

    /** The meter's name in Micrometer's notation. */
    public String id() {
        return id;
    }
}
