package dev.customerwatch.customer.card;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that the relation with a customer stands at another stage.
 *
 * @param share our share of what they buy in percent, null where it is not known
 * @param byManager whether a manager says so: STRATEGIC needs that
 */
public record StageMove(
        Stage to, @Nullable BigDecimal share, String reason, String actor, boolean byManager, Instant at) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Refuses with {@link UnfitText}, saying what was found. */
    public StageMove {
        reason = Words.of("reason", reason, 2000);
        if (share != null && (share.signum() < 0 || share.compareTo(HUNDRED) > 0)) {
            throw new UnfitText("share", share.toPlainString(), "must be 0 to 100");
        }
    }
}
