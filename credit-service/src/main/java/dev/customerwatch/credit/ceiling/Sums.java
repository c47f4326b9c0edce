package dev.customerwatch.credit.ceiling;

import dev.customerwatch.money.Money;
import java.util.Currency;

/**
 * What all accounts of a currency come to.
 *
 * @param limits sum of the limits in force
 * @param unlimited accounts without a limit to count
 */
public record Sums(Currency currency, long accounts, long unlimited, Money limits, Money exposure) {

    static Sums none(Currency currency) {
        return new Sums(currency, 0, 0, Money.zero(currency), Money.zero(currency));
    }

    Sums plus(Share share) {
        return new Sums(
                currency,
                accounts + 1,
                share.unlimited() ? unlimited + 1 : unlimited,
                limits.plus(share.limit()),
                exposure.plus(share.exposure()));
    }
}
