package dev.customerwatch.credit.rate.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.rate.Rates;
import dev.customerwatch.credit.rate.RecordedRate;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;

/** A rate as it is published: the sample. */
public final class RateSamples {

    private RateSamples() {}

    public static void compare(Sample sample) {
        var at = sample.event().time();
        var first = RecordedRate.first(Rates.usd("2026-01-05", "7.1"), "finance1", at, at);
        var corrected = first.corrected(RecordedRate.first(Rates.usd("2026-01-05", "7.1200"), "finance2", at, at));

        assertThat(RateEvents.of(first)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(sample.type());
            Contracts.assertProduces(sample, event.body());
        });
        assertThat(RateEvents.of(corrected))
                .singleElement()
                .extracting(event -> (RateEvents.ExchangeRateRecorded) event.body())
                .satisfies(told -> {
                    assertThat(told.rate()).isEqualTo("7.12");
                    assertThat(told.version()).isEqualTo(2);
                });
    }
}
