package dev.customerwatch.credit.card;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the customer brings for the trust 附加条件: a contract, or somebody who stands in.
 *
 * @param reference number of the contract, or who guarantees
 * @param filedAt where the paper is filed, null where nowhere
 * @param amount that is guaranteed, a plain decimal in the account's currency; null for a contract or without bound
 * @param until last day on which it holds, null where it has no end
 */
public record Condition(
        Kind kind,
        String reference,
        @Nullable String filedAt,
        @Nullable String amount,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** The kinds: contract exchanged, personal, joint and several 连带, mortgage, pledge. */
    public enum Kind {
        CONTRACT,
        PERSONAL,
        JOINT,
        MORTGAGE,
        PLEDGE
    }

    public Condition {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a condition must not end before it begins: " + until);
        }
    }
}
