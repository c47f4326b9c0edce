package dev.customerwatch.customer.card;

import dev.customerwatch.customer.text.Words;
import java.time.Instant;

/**
 * Two cards of the same customer that both go on, because both have orders or an account.
 *
 * @param one the smaller id
 * @param other the larger id
 */
public record Link(String one, String other, String reason, String by, Instant at) {

    /** Refuses with {@link dev.customerwatch.customer.text.UnfitText}, saying what was found. */
    public Link {
        reason = Words.of("reason", reason, 2000);
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("a link names two cards, the smaller id first");
        }
    }

    /** Between two cards, whichever is named first. */
    public static Link between(String card, String another, String reason, String by, Instant at) {
        return card.compareTo(another) < 0
                ? new Link(card, another, reason, by, at)
                : new Link(another, card, reason, by, at);
    }
}
