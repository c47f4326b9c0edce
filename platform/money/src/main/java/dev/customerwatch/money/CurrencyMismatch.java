package dev.customerwatch.money;

import java.util.Currency;

/** Two amounts of different currencies met where only one makes sense; a conversion names its rate and date first. */
public final class CurrencyMismatch extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CurrencyMismatch(Currency expected, Currency found) {
        super("currency must be " + expected.getCurrencyCode() + ": " + found.getCurrencyCode());
    }
}
