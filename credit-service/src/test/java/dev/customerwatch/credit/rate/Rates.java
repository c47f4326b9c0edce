package dev.customerwatch.credit.rate;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** Rates as tests write them. */
public final class Rates {

    public static final Currency USD = Money.currency("USD");
    public static final Currency CNY = Money.currency("CNY");

    private Rates() {}

    /** CNY for one USD from a day on. */
    public static ExchangeRate usd(String day, String rate) {
        return rate("USD", "CNY", day, rate);
    }

    public static ExchangeRate rate(String base, String quote, String day, String rate) {
        return ExchangeRate.of(
                Money.currency(base), Money.currency(quote), LocalDate.parse(day), new BigDecimal(rate), "PBOC");
    }
}
