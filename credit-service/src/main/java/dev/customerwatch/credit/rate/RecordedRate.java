package dev.customerwatch.credit.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rate as somebody recorded it, with what it was before it was corrected.
 *
 * @param earlier the versions before, oldest first
 * @param dueAt when what is owed is to be valued by it, null where that is done
 */
public record RecordedRate(
        ExchangeRate rate,
        String by,
        Instant at,
        List<Earlier> earlier,
        @Nullable Instant dueAt) {

    public RecordedRate {
        earlier = List.copyOf(earlier);
    }

    /** A version that was corrected. */
    public record Earlier(BigDecimal rate, String source, String by, Instant at) {}

    /** Recorded for the first time. */
    public static RecordedRate first(ExchangeRate rate, String by, Instant at, Instant dueAt) {
        return new RecordedRate(rate, by, at, List.of(), dueAt);
    }

    /** The number of this version, from 1. */
    public long version() {
        return earlier.size() + 1L;
    }

    /** Corrected: what stood here before is kept. */
    public RecordedRate corrected(RecordedRate newer) {
        var before = new ArrayList<>(earlier);
        before.add(new Earlier(rate.rate(), rate.source(), by, at));
        return new RecordedRate(newer.rate, newer.by, newer.at, before, newer.dueAt);
    }

    /** What is owed was valued by it. */
    public RecordedRate done() {
        return new RecordedRate(rate, by, at, earlier, null);
    }
}
