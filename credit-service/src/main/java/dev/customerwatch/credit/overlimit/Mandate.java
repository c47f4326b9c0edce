package dev.customerwatch.credit.overlimit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * By which right somebody decides.
 *
 * @param onBehalfOf who delegated the authority, null where it is their own
 */
public record Mandate(Authority authority, @Nullable String onBehalfOf) {

    boolean covers(BigDecimal excess, int days) {
        return authority.covers(excess, days);
    }

    /** What only the general manager decides is not delegated. */
    boolean isHighest() {
        return onBehalfOf == null && authority.isHighest();
    }
}
