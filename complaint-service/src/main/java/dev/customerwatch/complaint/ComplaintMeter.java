package dev.customerwatch.complaint;

/** Every metric of this service's own: name and what it says. No tag ever holds a customer. */
public enum ComplaintMeter {
    /**
     * Counter: decisions about complaints; tags {@code command} ({@code file}, {@code assign}, {@code resolve}) and
     * {@code outcome} ({@code changed}, {@code unchanged}, or the code of the problem).
     */
    DECISIONS("customerwatch.complaint.decisions");

    private final String id;

    ComplaintMeter(String id) {
        this.id = id;
    }

    /** The meter's name in Micrometer's notation. */
    public String id() {
        return id;
    }
}
