package dev.customerwatch.messaging.consume;

/** A readable event that this service cannot act on: set aside with the reason, to be repaired and replayed. */
public final class Unprocessable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * The reason as a code, with a detail for the person who repairs it.
     *
     * @param reason stable code, e.g. {@code unknown-order}
     * @param detail for the operator; ids and numbers, no personal data
     */
    public Unprocessable(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
