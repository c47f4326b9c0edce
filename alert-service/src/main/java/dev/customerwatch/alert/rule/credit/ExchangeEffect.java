package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What exchange rates newer than the open documents make of the exposure.
 *
 * @param unrealised above zero where they raise it
 * @param newest the rate that was told last, null where none was
 */
public record ExchangeEffect(Money unrealised, @Nullable Rate newest) {

    /**
     * A rate.
     *
     * @param currency of the documents
     * @param rate plain decimal: units of the account's currency for one of theirs
     * @param date from which day on it holds
     */
    public record Rate(String currency, String rate, LocalDate date) {}

    static ExchangeEffect of(Money moved, @Nullable Rate newest) {
        return new ExchangeEffect(moved, newest);
    }

    ExchangeEffect plus(Money moved, @Nullable Rate newer) {
        return new ExchangeEffect(unrealised.plus(moved), newer == null ? newest : newer);
    }
}
