package dev.customerwatch.credit.account;

import dev.customerwatch.credit.rate.ExchangeRate;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How an amount of a document in another currency came into the account's.
 *
 * @param original what moved in the document's own currency; null where only its value did
 * @param rate plain decimal: units of the account's currency for one of the document's
 * @param rateDate the day from which on that rate holds
 * @param source who published it
 * @param difference null where the document itself moved
 */
public record Exchange(
        @Nullable Money original,
        String rate,
        LocalDate rateDate,
        String source,
        @Nullable Difference difference) {

    /** What a difference between two rates comes from. */
    public enum Difference {
        /** The document was paid, credited or given up at another rate than it was booked at. */
        REALISED,
        /** What is open is valued at another rate than it was booked at; taken back as the document goes down. */
        UNREALISED
    }

    public static Exchange of(@Nullable Money original, ExchangeRate rate, @Nullable Difference difference) {
        return new Exchange(original, rate.rate().toPlainString(), rate.date(), rate.source(), difference);
    }

    /** The rate, between the document's currency and the account's. */
    public ExchangeRate rate(Currency base, Currency quote) {
        return ExchangeRate.of(base, quote, rateDate, new BigDecimal(rate), source);
    }
}
