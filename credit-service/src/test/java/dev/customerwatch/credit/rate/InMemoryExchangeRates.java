package dev.customerwatch.credit.rate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exchange rates in memory. */
public final class InMemoryExchangeRates implements ExchangeRates {

    private final Map<ExchangeRate.Key, RecordedRate> rates = new HashMap<>();

    @Override
    public synchronized Optional<RecordedRate> find(ExchangeRate.Key key) {
        return Optional.ofNullable(rates.get(key));
    }

    @Override
    public synchronized Recording record(RecordedRate rate, long seen) {
        var before = rates.get(rate.rate().key());
        var current = before == null ? 0 : before.version();
        if (current != seen) {
            return new Recording.Stale(current);
        }
        var after = before == null ? rate : before.corrected(rate);
        rates.put(rate.rate().key(), after);
        return new Recording.Recorded(after);
    }

    @Override
    public synchronized void done(ExchangeRate.Key key, long version) {
        rates.computeIfPresent(key, (same, found) -> found.version() == version ? found.done() : found);
    }

    @Override
    public Optional<ExchangeRate> inForce(Currency base, Currency quote, LocalDate day) {
        return list(base, quote, day.plusDays(1), 1).stream().findFirst().map(RecordedRate::rate);
    }

    @Override
    public synchronized List<RecordedRate> list(Currency base, Currency quote, @Nullable LocalDate before, int most) {
        return rates.values().stream()
                .filter(rate -> rate.rate().base().equals(base)
                        && rate.rate().quote().equals(quote)
                        && (before == null || rate.rate().date().isBefore(before)))
                .sorted(Comparator.comparing((RecordedRate rate) -> rate.rate().date())
                        .reversed())
                .limit(most)
                .toList();
    }
}
