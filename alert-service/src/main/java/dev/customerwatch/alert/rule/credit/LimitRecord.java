package dev.customerwatch.alert.rule.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The limit in force and where that stands.
 *
 * @param since from when on, null while none was ever set
 * @param event id of the event that set it, null while none was ever set
 */
public record LimitRecord(
        CreditLimit limit,
        @Nullable Instant since,
        @Nullable String event) {

    static final LimitRecord NEVER_SET = new LimitRecord(CreditLimit.NOT_DECIDED, null, null);
}
