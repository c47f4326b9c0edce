package dev.customerwatch.messaging.outbox;

import java.time.Duration;

/** So much waits to be sent that taking more would not be honest; the caller tries again later. */
public final class OutboxFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    OutboxFull(String message) {
        super(message);
    }

    public Duration retryAfter() {
        return RETRY_AFTER;
    }
}
