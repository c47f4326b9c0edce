package dev.customerwatch.customer.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked of us about their own data.
 *
 * @param contact which contact of the customer asked, null where the customer is the person
 * @param dueOn the last day on which the law lets us answer
 */
public record PersonRequest(
        String requestId,
        String customerId,
        @Nullable String contact,
        Kind kind,
        Instant receivedAt,
        LocalDate dueOn,
        @Nullable Answer answer) {

    /** What may be asked. */
    public enum Kind {
        COPY,
        CORRECT,
        WITHDRAW_CONSENT,
        DELETE
    }

    /**
     * How it was answered.
     *
     * @param granted false: refused, for the reason that the text gives
     */
    public record Answer(boolean granted, String text, String by, Instant at) {}

    public boolean isLate(LocalDate today) {
        return answer == null && today.isAfter(dueOn);
    }
}
