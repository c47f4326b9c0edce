package dev.customerwatch.messaging;

/** A record that is no event of ours: an attribute or the body cannot be read. It will never become readable. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String message) {
        super(message);
    }

    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
