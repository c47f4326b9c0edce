package dev.customerwatch.alert.rule;

/** A fact that contradicts what is known of the customer; it is set aside and leaves no trace in the state. */
public final class UnprocessableFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * The reason as a code, with a detail for the person who repairs it.
     *
     * @param reason stable code, e.g. {@code currency}
     * @param detail ids and numbers, no personal data
     */
    public UnprocessableFact(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
