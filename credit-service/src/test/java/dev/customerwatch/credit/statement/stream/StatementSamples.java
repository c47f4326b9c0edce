package dev.customerwatch.credit.statement.stream;

import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.statement.Statement;
import dev.customerwatch.credit.statement.Statement.Answer;
import dev.customerwatch.credit.statement.Statement.Content;
import dev.customerwatch.credit.statement.Statement.Recorded;
import dev.customerwatch.credit.statement.Statement.Sent;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** A statement that the customer confirmed: the sample. */
public final class StatementSamples {

    private StatementSamples() {}

    public static void compare(Sample sample) {
        var sentAt = Instant.parse("2026-02-02T01:00:00.000Z");
        var key = new Statement.Key(sample.key(), YearMonth.parse("2026-01"));
        var content = new Content(12, null, cny("0.00"), cny("-13.00"), 5);
        var sent = new Statement(key, content, new Sent("finance1", sentAt, sentAt), null, false, false);
        var recorded = new Recorded("finance1", sample.event().time());
        var confirmed = sent.answered(new Answer.Confirmed(LocalDate.parse("2026-02-06"), recorded));

        assertThat(StatementEvents.of(sent, confirmed)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(sample.type());
            Contracts.assertProduces(sample, event.body());
        });
        assertThat(StatementEvents.of(confirmed, confirmed)).isEmpty();
        assertThat(StatementEvents.of(sent, sent)).isEmpty();
    }
}
