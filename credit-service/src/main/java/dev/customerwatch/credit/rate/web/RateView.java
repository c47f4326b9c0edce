package dev.customerwatch.credit.rate.web;

import dev.customerwatch.credit.rate.RecordedRate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * A rate as it is shown.
 *
 * @param rate plain decimal
 * @param version counts the corrections, from 1; the ETag
 * @param earlier what it was before it was corrected, oldest first
 */
record RateView(
        @Schema(type = "string", example = "USD") Currency base,
        @Schema(type = "string", example = "CNY") Currency quote,
        @Schema(example = "2026-01-05") LocalDate date,
        @Schema(example = "7.1") String rate,
        @Schema(example = "PBOC") String source,
        @Schema(example = "1") long version,
        String by,
        Instant at,
        List<Before> earlier) {

    /** A version that was corrected. */
    record Before(String rate, String source, String by, Instant at) {}

    static RateView of(RecordedRate recorded) {
        var rate = recorded.rate();
        return new RateView(
                rate.base(),
                rate.quote(),
                rate.date(),
                rate.rate().toPlainString(),
                rate.source(),
                recorded.version(),
                recorded.by(),
                recorded.at(),
                recorded.earlier().stream()
                        .map(it -> new Before(it.rate().toPlainString(), it.source(), it.by(), it.at()))
                        .toList());
    }
}
