package dev.customerwatch.customer.privacy;

import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.Part;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the personal facts of a part, or of one contact, are kept.
 *
 * @param contact as the card numbers it, null where the term is that of the whole part
 * @param from what it counts from
 * @param until from then on they may be kept no longer
 */
public record Term(Part part, @Nullable String contact, Cause cause, Instant from, Instant until) {

    /** What began it. */
    public enum Cause {
        /** The customer was lost. */
        RELATION_ENDED,
        /** Somebody who has not become a customer was last dealt with. */
        NO_ACTIVITY,
        CONSENT_WITHDRAWN,
        CONTACT_LEFT
    }

    public boolean isOver(Instant now) {
        return !until.isAfter(now);
    }

    /** Whether it is the term of this fact; what stands on the card itself goes with the whole card only. */
    public boolean covers(Fact fact) {
        return fact.personal()
                && part != Part.CARD
                && fact.field().part() == part
                && (contact == null || contact.equals(fact.item()));
    }
}
