package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.CreditLimit;
import dev.customerwatch.alert.rule.credit.Posting;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Arrivals about one customer, written by hand: days after the start, sequences in the order of telling. */
final class Story {

    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private long sequence;

    static Instant day(double day) {
        return START.plusMillis((long) (day * 86_400_000));
    }

    Arrival limit(double day, String amount) {
        var limit = Money.of(amount, "CNY");
        return told(day, day, new CreditFact.LimitSet(CreditLimit.of(limit), limit.currency()));
    }

    Arrival posted(double day, String amount) {
        return posted(day, day, amount);
    }

    Arrival posted(double day, double recorded, String amount) {
        var posting = Posting.of("OPEN_INVOICES", "invoice", Money.of(amount, "CNY"), null);
        return told(day, recorded, new CreditFact.Posted(List.of(posting)));
    }

    Arrival postedIn(String currency, double day, String amount) {
        var posting = Posting.of("OPEN_INVOICES", "invoice", Money.of(amount, currency), null);
        return told(day, day, new CreditFact.Posted(List.of(posting)));
    }

    static Arrival replayed(Arrival arrival) {
        return new Arrival(
                arrival.customer(),
                arrival.event(),
                arrival.source(),
                arrival.subject(),
                arrival.sequence(),
                arrival.time(),
                arrival.recordedTime(),
                true,
                null,
                arrival.facts());
    }

    static Duration days(long days) {
        return Duration.ofDays(days);
    }

    private Arrival told(double day, double recorded, Fact fact) {
        sequence++;
        return new Arrival(
                Histories.CUSTOMER,
                "event-" + sequence,
                "/credit/accounts",
                Histories.CUSTOMER.id(),
                sequence,
                day(day),
                day(recorded),
                false,
                null,
                List.of(fact));
    }
}
