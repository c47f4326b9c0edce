package dev.customerwatch.credit.file.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.file.CreditFile;
import dev.customerwatch.credit.file.CreditFile.Rated;
import dev.customerwatch.credit.file.Rating;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import java.time.Instant;
import java.time.LocalDate;

/** One customer rated twice: the samples of its credit file. */
public final class RatingSamples {

    private RatingSamples() {}

    public static void compare(Sample sample) {
        var day = LocalDate.parse("2026-01-09");
        var first = new Rated(
                Rating.A,
                "Pays on time, sound accounts of 2025",
                "controller1",
                Instant.parse("2026-01-05T01:40:00.000Z"));
        var second = new Rated(
                Rating.BB,
                "Over its limit twice within a week",
                "controller1",
                Instant.parse("2026-01-09T06:00:00.000Z"));
        var empty = CreditFile.empty(sample.key());
        var rated = empty.rated(first, day);
        var events = sample.event().sequence() == 1
                ? RatingEvents.of(empty, rated)
                : RatingEvents.of(rated, rated.rated(second, day));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(sample.type());
            assertThat(event.time()).isEqualTo(sample.event().time());
            Contracts.assertProduces(sample, event.body());
        });
        assertThat(RatingEvents.of(rated, rated.overdue(day))).isEmpty();
    }
}
