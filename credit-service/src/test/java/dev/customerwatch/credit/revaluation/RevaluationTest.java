package dev.customerwatch.credit.revaluation;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Exchange;
import dev.customerwatch.credit.account.Exchange.Difference;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.rate.Rates;
import dev.customerwatch.credit.receivable.InMemoryItems;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RevaluationTest {

    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    private final CreditBooks books = new CreditBooks().opened(new Limit.Unlimited());
    private final Revaluation revaluation =
            books.revaluation(new ItemReading(books.ledgers, new InMemoryItems(), SHANGHAI));

    @Test
    void aNewRateMovesTheExposureByAnEntryOfItsOwn() {
        books.usd("2026-01-05", "7.1");
        deliver("d1", "100.00");
        deliver("d2", "50.00");
        books.deliver("yuan", "d3", cny("10.00"), true, NOON);

        revaluation.value(books.usd("2026-01-06", "7.2"), TOMORROW);

        var entry = books.entries().getLast();
        assertThat(entry.fact()).isEqualTo(new Fact.Revalued(Rates.usd("2026-01-06", "7.2")));
        assertThat(entry.postings()).extracting(Posting::amount).containsExactlyInAnyOrder(cny("10.00"), cny("5.00"));
        assertThat(entry.postings())
                .extracting(Posting::exchange)
                .extracting(Exchange::difference)
                .containsOnly(Difference.UNREALISED);
        assertThat(exposure()).isEqualTo(cny("1090.00"));
    }

    @Test
    void whatComesTwiceOrLateChangesNothing() {
        books.usd("2026-01-05", "7.1");
        deliver("d1", "100.00");
        var rate = books.usd("2026-01-06", "7.2");
        revaluation.value(rate, TOMORROW);
        var after = books.newest();

        revaluation.value(rate, TOMORROW);
        revaluation.value(books.usd("2026-01-04", "9.9"), TOMORROW);
        revaluation.value(books.usd("2026-01-07", "8.8"), TOMORROW);
        assertThat(books.newest()).isEqualTo(after);

        revaluation.value(books.usd("2026-01-06", "7.15"), TOMORROW);
        assertThat(exposure()).isEqualTo(cny("715.00"));
    }

    @Test
    void aPaymentTakesBackWhatWasNotRealised() {
        books.usd("2026-01-05", "7.1");
        deliver("d1", "100.00");
        revaluation.value(books.usd("2026-01-06", "7.2"), TOMORROW);
        books.usd("2026-01-06", "7.25");

        books.pay("p1", Money.of("40.00", "USD"), TOMORROW);

        assertThat(books.entries().getLast().postings().stream()
                        .map(posting -> posting.amount().amount().toPlainString()))
                .containsExactly("-290.00", "6.00", "-4.00");
        assertThat(exposure()).isEqualTo(cny("432.00"));
        assertThat(unrealised()).isEqualTo(cny("6.00"));
        books.pay("p2", Money.of("60.00", "USD"), TOMORROW);
        assertThat(exposure()).isEqualTo(cny("0.00"));
        assertThat(unrealised()).isEqualTo(cny("0.00"));
    }

    @Test
    void aDocumentOfAnOlderDayIsValuedByTheRateInForceAMomentLater() {
        books.usd("2026-01-05", "7.1");
        books.usd("2026-01-06", "7.2");
        deliver("d1", "100.00");
        assertThat(exposure()).isEqualTo(cny("710.00"));

        var entry = books.entries().getLast();
        follow(entry);
        assertThat(exposure()).isEqualTo(cny("720.00"));
        var after = books.newest();
        follow(entry);
        follow(books.entries().getLast());
        assertThat(books.newest()).isEqualTo(after);
    }

    @Test
    void manyDocumentsAreValuedBySeveralEntries() {
        books.usd("2026-01-05", "7.1");
        IntStream.range(0, 201).forEach(number -> deliver("d" + number, "1.00"));
        var before = books.entries().size();

        revaluation.value(books.usd("2026-01-06", "7.2"), TOMORROW);

        assertThat(books.entries()).hasSize(before + 2);
        assertThat(exposure()).isEqualTo(cny("1447.20"));
    }

    @Test
    void paymentsAndRatesAtOnceLeaveWhatIsOpenAtTheNewestRate() throws Exception {
        var rate = books.usd("2026-01-05", "7.1");
        deliver("d1", "100.00");
        var work = new ArrayList<Callable<Boolean>>();
        for (var number = 0; number < 20; number++) {
            var key = "p" + number;
            work.add(() -> books.pay(key, Money.of("1.23", "USD")) instanceof Outcome.Appended);
            var next = number % 5 == 0 ? books.usd("2026-01-05", "7." + (10 + number)) : rate;
            work.add(() -> {
                revaluation.value(next, NOON);
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        revaluation.value(books.usd("2026-01-05", "7.3"), NOON);

        assertThat(exposure()).isEqualTo(cny("550.42"));
        assertThat(unrealised()).isEqualTo(cny("15.08"));
    }

    private void follow(Entry entry) {
        revaluation.follow(entry, TOMORROW);
    }

    private void deliver(String delivery, String dollars) {
        books.deliver("order-" + delivery, delivery, Money.of(dollars, "USD"), true, NOON);
    }

    private Money exposure() {
        return books.account().balances().exposure();
    }

    private Money unrealised() {
        return postings()
                .filter(posting ->
                        posting.exchange() != null && posting.exchange().difference() == Difference.UNREALISED)
                .map(Posting::amount)
                .reduce(cny("0.00"), Money::plus);
    }

    private Stream<Posting> postings() {
        List<Entry> entries = books.entries();
        return entries.stream().flatMap(entry -> entry.postings().stream());
    }
}
