package dev.customerwatch.credit.account.mongo;

import dev.customerwatch.credit.rate.ExchangeRate;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Exchange rates as documents: {@code {base, quote, rate, on, source}}. */
public final class RateDocuments {

    private RateDocuments() {}

    public static Document write(ExchangeRate rate) {
        return new Document("base", rate.base().getCurrencyCode())
                .append("quote", rate.quote().getCurrencyCode())
                .append("rate", new Decimal128(rate.rate()))
                .append("on", rate.date().toString())
                .append("source", rate.source());
    }

    public static ExchangeRate read(Document stored) {
        return ExchangeRate.of(
                Money.currency(stored.getString("base")),
                Money.currency(stored.getString("quote")),
                LocalDate.parse(stored.getString("on")),
                stored.get("rate", Decimal128.class).bigDecimalValue(),
                stored.getString("source"));
    }
}
