package dev.customerwatch.customer.grading;

import dev.customerwatch.customer.card.Interest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Why a customer of class C could be more: it wants to, or buys most of what it needs elsewhere. */
public enum Potential {
    HIGH_INTEREST,
    BUYS_ELSEWHERE;

    private static final BigDecimal HALF = new BigDecimal(50);

    /**
     * The potential of a customer, null where there is none to be seen.
     *
     * @param share our share of what it buys in percent, null where that is not known
     */
    public static @Nullable Potential of(Graded graded, @Nullable Interest interest, @Nullable BigDecimal share) {
        if (graded.byRevenue() != Abc.C) {
            return null;
        }
        if (interest == Interest.HIGH) {
            return HIGH_INTEREST;
        }
        return share != null && share.compareTo(HALF) < 0 ? BUYS_ELSEWHERE : null;
    }
}
