package dev.customerwatch.local.http;

import org.jspecify.annotations.Nullable;

/** A call that got no answer, or a log-in that got no token; the message says where. */
public final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unanswered(String words, @Nullable Throwable cause) {
        super(words, cause);
    }
}
