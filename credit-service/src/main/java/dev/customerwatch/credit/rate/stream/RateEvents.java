package dev.customerwatch.credit.rate.stream;

import dev.customerwatch.credit.rate.RecordedRate;
import dev.customerwatch.messaging.NewEvent;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** The event by which a rate becomes known. */
public final class RateEvents {

    private RateEvents() {}

    record ExchangeRateRecorded(
            Currency base, Currency quote, LocalDate date, String rate, String source, long version, String by) {}

    public static List<NewEvent> of(RecordedRate recorded) {
        var rate = recorded.rate();
        return List.of(new NewEvent(
                "credit.exchange-rate-recorded.v1",
                recorded.at(),
                new ExchangeRateRecorded(
                        rate.base(),
                        rate.quote(),
                        rate.date(),
                        rate.rate().toPlainString(),
                        rate.source(),
                        recorded.version(),
                        recorded.by())));
    }
}
