package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signed amount on one part of the credit account, or the open amount that is left of such.
 *
 * @param part RESERVED, or a part of the exposure; owners may add parts
 * @param document whose open amount it is
 * @param amount above zero adds
 * @param dueOn the day until which the document is to be paid, where it has one
 * @param disputed what of the open amount the customer does not accept, null for nothing
 */
public record Posting(
        String part,
        String document,
        Money amount,
        @Nullable LocalDate dueOn,
        @Nullable Money disputed) {

    public static final String RESERVED = "RESERVED";

    /** An amount of which nothing is in dispute. */
    public static Posting of(String part, String document, Money amount, @Nullable LocalDate dueOn) {
        return new Posting(part, document, amount, dueOn, null);
    }

    boolean isOf(Posting other) {
        return document.equals(other.document) && part.equals(other.part);
    }

    boolean isReserved() {
        return part.equals(RESERVED);
    }

    Posting plus(Posting other) {
        return new Posting(
                part, document, amount.plus(other.amount), other.dueOn == null ? dueOn : other.dueOn, disputed);
    }

    Posting due(LocalDate day) {
        return new Posting(part, document, amount, day, disputed);
    }

    Posting disputed(Money now) {
        return new Posting(part, document, amount, dueOn, now.isPositive() ? now : null);
    }

    /** Is more of it owed than is in dispute? */
    boolean isClaim() {
        return amount.isPositive() && (disputed == null || amount.compareTo(disputed) > 0);
    }
}
