package dev.customerwatch.customer.card;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;

/**
 * Somebody says that another card counts in the place of this one.
 *
 * @param into the card that counts
 * @param dealings what other services know of the one that does not
 */
public record MergeMove(String into, Dealings dealings, String reason, String actor, Instant at) {

    /** Refuses with {@link UnfitText}, saying what was found. */
    public MergeMove {
        reason = Words.of("reason", reason, 2000);
    }

    /** Whether the customer of a card has orders, and an account. */
    public record Dealings(boolean orders, boolean account) {

        public static final Dealings NONE = new Dealings(false, false);

        boolean any() {
            return orders || account;
        }
    }
}
