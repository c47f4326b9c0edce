package dev.customerwatch.alert.desk.web;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a credit alert's evidence that its sentence names. */
record CreditFigures(
        @Nullable Limit limit,
        @Nullable Money exposure,
        @Nullable Money projected,
        @Nullable List<String> heldOrders) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record Limit(String kind, @Nullable Money amount) {}

    /** The limit where it is an amount above zero, so that shares of it make sense. */
    @Nullable
    Money amount() {
        var amount = limit == null ? null : limit.amount();
        return amount == null || !amount.isPositive() ? null : amount;
    }

    String limitKind() {
        if (limit == null) {
            return "NOT_DECIDED";
        }
        var isZero = limit.amount() != null && limit.amount().isZero();
        return isZero ? "NONE" : limit.kind();
    }

    int held() {
        return heldOrders == null ? 0 : heldOrders.size();
    }

    /** Percent with one decimal. */
    static BigDecimal share(Money part, Money whole) {
        return part.amount().multiply(HUNDRED).divide(whole.amount(), 1, RoundingMode.HALF_UP);
    }
}
