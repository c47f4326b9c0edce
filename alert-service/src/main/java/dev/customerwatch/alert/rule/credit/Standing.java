package dev.customerwatch.alert.rule.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was warned of at an instant: the memory that makes warnings end later than they begin.
 *
 * @param reason why it is warned, null while it is not
 * @param withinSince while an over-limit severity outlives the overrun: since when the exposure is within the limit, or only
 *     newer exchange rates keep it above
 */
public record Standing(
        @Nullable CreditReason reason, @Nullable Instant withinSince) {

    static final Standing CLEAR = new Standing(null, null);

    static Standing of(CreditReason reason) {
        return new Standing(reason, null);
    }
}
