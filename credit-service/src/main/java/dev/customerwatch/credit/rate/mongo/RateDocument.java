package dev.customerwatch.credit.rate.mongo;

import dev.customerwatch.credit.rate.ExchangeRate;
import dev.customerwatch.credit.rate.RecordedRate;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rate as it is stored: days as ISO text, rates as plain decimals, and the pair in one field for the index. */
record RateDocument(
        String pair,
        String base,
        String quote,
        String date,
        String rate,
        String source,
        String by,
        Instant at,
        List<Before> earlier,
        @Nullable Instant dueAt) {

    /** A version that was corrected. */
    record Before(String rate, String source, String by, Instant at) {}

    static RateDocument of(RecordedRate recorded) {
        var key = recorded.rate().key();
        return new RateDocument(
                pair(key.base().getCurrencyCode(), key.quote().getCurrencyCode()),
                key.base().getCurrencyCode(),
                key.quote().getCurrencyCode(),
                key.date().toString(),
                recorded.rate().rate().toPlainString(),
                recorded.rate().source(),
                recorded.by(),
                recorded.at(),
                recorded.earlier().stream()
                        .map(it -> new Before(it.rate().toPlainString(), it.source(), it.by(), it.at()))
                        .toList(),
                recorded.dueAt());
    }

    RecordedRate read() {
        var exchange = ExchangeRate.of(
                Money.currency(base), Money.currency(quote), LocalDate.parse(date), new BigDecimal(rate), source);
        var before = earlier.stream()
                .map(it -> new RecordedRate.Earlier(new BigDecimal(it.rate()), it.source(), it.by(), it.at()))
                .toList();
        return new RecordedRate(exchange, by, at, before, dueAt);
    }

    static String pair(String base, String quote) {
        return base + ":" + quote;
    }

    String id() {
        return pair + ":" + date;
    }
}
