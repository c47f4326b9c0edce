package dev.customerwatch.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact decimal amount in one ISO 4217 currency, at most 15 digits before the point; the scale is always the
 * currency's own. Amounts of two currencies are never added or compared ({@link CurrencyMismatch}).
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    private static final int MOST_DIGITS = 15;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        var digits = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.scale() > digits && amount.stripTrailingZeros().scale() > digits) {
            throw new IllegalArgumentException("amount must have at most " + digits + " decimals in "
                    + currency.getCurrencyCode() + ": " + amount.toPlainString());
        }
        if (amount.signum() != 0 && amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("amount must be below 10^15: " + amount.toPlainString());
        }
        amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
    }

    /**
     * The amount written as a plain decimal.
     *
     * @param amount plain decimal, e.g. {@code "1200.00"}
     * @param currency ISO 4217 code, e.g. {@code "CNY"}
     * @throws IllegalArgumentException naming what was found, for anything that is not an amount of that currency
     */
    public static Money of(String amount, String currency) {
        return new Money(decimal(amount), currency(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * The currency of an ISO 4217 code.
     *
     * @throws IllegalArgumentException naming the code, where ISO 4217 does not know it
     */
    public static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("currency must be an ISO 4217 code: " + code, unknown);
        }
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** The product with an exact factor, rounded to the currency's scale by the mode that the rule at hand chooses. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(amount.multiply(factor).setScale(amount.scale(), rounding), currency);
    }

    /** The smallest positive amount of this currency, e.g. one cent. */
    public Money smallestUnit() {
        return new Money(BigDecimal.ONE.movePointLeft(amount.scale()), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Exact: is this amount above {@code factor} times the other one? */
    public boolean exceeds(BigDecimal factor, Money other) {
        return amount.compareTo(same(other).amount.multiply(factor)) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    /** Amount and code, e.g. {@code 1200.00 CNY}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatch(currency, other.currency);
        }
        return other;
    }

    private static BigDecimal decimal(String amount) {
        if (!DECIMAL.matcher(amount).matches()) {
            throw new IllegalArgumentException("amount must be a plain decimal such as 1200.00: " + amount);
        }
        return new BigDecimal(amount);
    }
}
