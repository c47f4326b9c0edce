package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A limit as credit decided it.
 *
 * @param kind none and not decided are two different things
 * @param amount of kind AMOUNT, otherwise null
 */
public record CreditLimit(Kind kind, @Nullable Money amount) {

    /** What was decided. */
    public enum Kind {
        NOT_DECIDED,
        NONE,
        AMOUNT,
        UNLIMITED
    }

    public static final CreditLimit NOT_DECIDED = new CreditLimit(Kind.NOT_DECIDED, null);

    public CreditLimit {
        if ((kind == Kind.AMOUNT) != (amount != null)) {
            throw new IllegalArgumentException("a limit has an amount when its kind is AMOUNT: " + kind);
        }
        if (amount != null && amount.isNegative()) {
            throw new IllegalArgumentException("a limit must not be negative: " + amount);
        }
    }

    public static CreditLimit of(Money amount) {
        return new CreditLimit(Kind.AMOUNT, amount);
    }
}
