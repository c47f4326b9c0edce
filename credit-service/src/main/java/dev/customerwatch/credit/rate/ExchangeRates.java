package dev.customerwatch.credit.rate;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exchange rates, one per pair of currencies and day. */
public interface ExchangeRates extends RateSource {

    Optional<RecordedRate> find(ExchangeRate.Key key);

    /**
     * Records a rate, the first of its day or a correction.
     *
     * @param seen the version that is corrected, 0 for the first
     */
    Recording record(RecordedRate rate, long seen);

    /** Notes that what is owed was valued by this version. */
    void done(ExchangeRate.Key key, long version);

    /**
     * The rates of a pair, newest day first.
     *
     * @param before the day of the last one seen, null to begin with the newest
     */
    List<RecordedRate> list(Currency base, Currency quote, @Nullable LocalDate before, int most);

    /** What became of recording. */
    sealed interface Recording {
        record Recorded(RecordedRate rate) implements Recording {}

        /** Somebody recorded another version since. */
        record Stale(long current) implements Recording {}
    }
}
