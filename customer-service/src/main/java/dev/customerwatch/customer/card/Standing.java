package dev.customerwatch.customer.card;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state with its reason, whoever decided it, and when it began.
 *
 * @param reason in the decider's words; {@code REGISTERED} and {@code ORDER_CONFIRMED} where it followed by itself
 * @param actor user name, or the service whose event it followed
 * @param lossReason why the customer was lost, of LOST only
 */
public record Standing(
        CustomerState state,
        String reason,
        String actor,
        Instant since,
        @Nullable LossReason lossReason) {

    /** Refuses with {@link UnfitText}, saying what was found. */
    public Standing {
        reason = Words.of("reason", reason, 2000);
        actor = Words.of("actor", actor, 200);
        if (lossReason != null && state != CustomerState.LOST) {
            throw new UnfitText("lossReason", lossReason.name(), "is of lost customers only");
        }
    }

    /** A state with no reason of loss. */
    public Standing(CustomerState state, String reason, String actor, Instant since) {
        this(state, reason, actor, since, null);
    }

    public static Standing registered(CustomerState state, String actor, Instant at) {
        return new Standing(state, "REGISTERED", actor, at);
    }

    static Standing ordered(CustomerState state, Instant at) {
        return new Standing(state, "ORDER_CONFIRMED", "sales", at);
    }
}
