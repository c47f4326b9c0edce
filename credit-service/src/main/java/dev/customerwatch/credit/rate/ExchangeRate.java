package dev.customerwatch.credit.rate;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one unit of a currency is worth in another, from a day on until the next day that has a rate.
 *
 * @param rate an exact decimal: units of the quote currency for one of the base currency
 * @param source who published it, e.g. {@code PBOC}
 */
public record ExchangeRate(Key key, BigDecimal rate, String source) {

    private static final int MOST_DECIMALS = 10;
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(9);
    private static final BigDecimal MOST = BigDecimal.TEN.pow(13);
    private static final int LONGEST = 100;

    /** Which currency in which other, from which day on. */
    public record Key(Currency base, Currency quote, LocalDate date) {
        public Key {
            if (base.equals(quote)) {
                throw new IllegalArgumentException("a rate needs two currencies: " + base + " in " + quote);
            }
        }
    }

    public ExchangeRate {
        if (rate.signum() <= 0 || rate.compareTo(TOO_MUCH) >= 0) {
            throw new IllegalArgumentException("a rate must be above 0 and below 10^9: " + rate.toPlainString());
        }
        rate = rate.stripTrailingZeros();
        if (rate.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "a rate has at most " + MOST_DECIMALS + " decimals: " + rate.toPlainString());
        }
        rate = rate.scale() < 0 ? rate.setScale(0) : rate;
        if (source.isBlank() || source.length() > LONGEST) {
            throw new IllegalArgumentException("a source has 1 to " + LONGEST + " characters: " + source);
        }
    }

    public static ExchangeRate of(Currency base, Currency quote, LocalDate date, BigDecimal rate, String source) {
        return new ExchangeRate(new Key(base, quote, date), rate, source);
    }

    public Currency base() {
        return key.base();
    }

    public Currency quote() {
        return key.quote();
    }

    public LocalDate date() {
        return key.date();
    }

    /** Whether what an amount is worth is below 10^13, as every amount of a document is. */
    public boolean isCountable(Money amount) {
        return amount.amount().multiply(rate).abs().compareTo(MOST) < 0;
    }

    /** What an amount in the base currency is worth, rounded half up to the quote currency's decimals. */
    public Money convert(Money amount) {
        if (!amount.currency().equals(base())) {
            throw new IllegalArgumentException("a rate of " + base() + " converts no " + amount);
        }
        var digits = Math.max(0, quote().getDefaultFractionDigits());
        return new Money(amount.amount().multiply(rate).setScale(digits, RoundingMode.HALF_UP), quote());
    }
}
