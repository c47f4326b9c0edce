package dev.customerwatch.credit.account;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The account as it was, as it was known. */
class AsOfTest {

    private final CreditBooks books = new CreditBooks().opened(upTo("100.00"));

    @Test
    void whatHappenedBeforeButWasRecordedLaterDidNotCountYet() {
        books.deliver("late", "d1", cny("60.00"), true, NOON.minus(Duration.ofDays(2)));
        var dayBefore = NOON.minus(Duration.ofDays(1));

        assertThat(exposure(NOON, NOON)).isEqualTo(cny("60.00"));
        assertThat(new AsOf(dayBefore, dayBefore).of(books.entries()))
                .as("not opened")
                .isEmpty();
        assertThat(exposure(NOON, NOON.plusSeconds(1))).isEqualTo(cny("60.00"));
    }

    @Test
    void theLimitIsThatOfTheInstant() {
        var end = NOON.plusSeconds(60);
        books.grant("150.00", end, NOON);

        assertThat(limit(end.minusMillis(1))).isEqualTo(upTo("150.00"));
        assertThat(limit(end)).isEqualTo(upTo("100.00"));
        books.due().endLimits(books.customer, end);
        assertThat(limit(end.minusMillis(1))).isEqualTo(upTo("150.00"));
        assertThat(limit(end)).isEqualTo(upTo("100.00"));
    }

    @Test
    void agreesWithTheBooksOfWhoeverHadHeardOnlyThat() {
        for (var seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var all = new CreditBooks().opened(new Limit.Unlimited());
            for (var step = 0; step < 30; step++) {
                var at = NOON.plusSeconds(random.nextInt(100_000));
                all.deliver("o" + step, "d" + step, cny(random.nextInt(500) + ".00"), true, at);
            }
            var at = NOON.plusSeconds(random.nextInt(100_000));
            var expected = all.entries().stream()
                    .filter(entry -> !entry.cause().at().isAfter(at))
                    .map(entry -> entry.fact() instanceof Fact.Invoiced invoiced ? invoiced.amount() : cny("0.00"))
                    .reduce(cny("0.00"), Money::plus);

            assertThat(new AsOf(at, Instant.MAX)
                            .of(all.entries())
                            .orElseThrow()
                            .balances()
                            .exposure())
                    .isEqualTo(expected);
            assertThat(new AsOf(Instant.MAX, Instant.MAX)
                            .of(all.entries())
                            .orElseThrow()
                            .balances())
                    .isEqualTo(all.account().balances());
        }
    }

    private Money exposure(Instant at, Instant knownAt) {
        return new AsOf(at, knownAt)
                .of(books.entries())
                .orElseThrow()
                .balances()
                .exposure();
    }

    private Limit limit(Instant at) {
        return new AsOf(at, Instant.MAX).of(books.entries()).orElseThrow().limit();
    }
}
