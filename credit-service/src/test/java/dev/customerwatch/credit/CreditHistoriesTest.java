package dev.customerwatch.credit;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Balances;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.invoice.Invoice;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every account, tried on seeded random histories. */
class CreditHistoriesTest {

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBooksAddUpAfterEveryStep(int seed) {
        var books = new CreditBooks().opened(CreditBooks.upTo("500.00"));
        for (var step : new RandomSteps(seed, true).take(60)) {
            var before = books.newest();
            if (step.on(books) instanceof Outcome.Refused) {
                assertThat(books.newest()).as("refused: %s", step).isEqualTo(before);
            }
            assertThat(books.account().balances()).as("after %s", step).isEqualTo(summed(books));
        }
        everyEntryFollowsFromTheOneBefore(books);
        nothingPassedTheLimitUnlessSomebodyWaivedIt(books);
        theExposureIsWhatIsOpenOnDocuments(books);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatArrivesTwiceCountsOnce(int seed) {
        var steps = new RandomSteps(seed, true).take(40);
        var once = new CreditBooks().opened(CreditBooks.upTo("500.00"));
        var twice = new CreditBooks().opened(CreditBooks.upTo("500.00"));
        var random = new Random(seed);
        for (var at = 0; at < steps.size(); at++) {
            steps.get(at).on(once);
            steps.get(at).on(twice);
            steps.get(random.nextInt(at + 1)).repeat(twice);
        }
        assertThat(twice.account().balances()).isEqualTo(once.account().balances());
        assertThat(twice.account().seq()).isEqualTo(once.account().seq());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatArrivesInAnotherOrderComesToTheSameFigures(int seed) {
        var steps = new RandomSteps(seed, false).take(40);
        var inOrder = new CreditBooks().opened(new Limit.Unlimited());
        steps.forEach(step -> step.on(inOrder));

        var shuffled = new ArrayList<>(steps);
        shuffled.addAll(steps.subList(0, 10)); // some of it twice
        Collections.shuffle(shuffled, new Random(seed));
        var anyOrder = new CreditBooks().opened(new Limit.Unlimited());
        shuffled.forEach(step -> step.on(anyOrder));

        assertThat(figures(anyOrder)).isEqualTo(figures(inOrder));
    }

    private static List<Money> figures(CreditBooks books) {
        var balances = books.account().balances();
        return List.of(balances.exposure(), balances.reserved(), balances.projected());
    }

    private static Balances summed(CreditBooks books) {
        return books.entries().stream()
                .reduce(
                        Balances.zero(Money.currency("CNY")),
                        (sum, entry) -> sum.plus(entry.postings()),
                        (one, other) -> one);
    }

    private static void everyEntryFollowsFromTheOneBefore(CreditBooks books) {
        var seq = 0;
        for (var entry : books.entries()) {
            assertThat(entry.seq()).isEqualTo(++seq);
        }
        var keys = books.entries().stream().map(entry -> entry.cause().key()).toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static void nothingPassedTheLimitUnlessSomebodyWaivedIt(CreditBooks books) {
        for (var entry : books.entries()) {
            if (entry.fact() instanceof Fact.Reserved reserved
                    && reserved.waiver() == null
                    && entry.after() instanceof Account.Open open) {
                open.limit()
                        .upTo()
                        .ifPresent(
                                limit -> assertThat(open.balances().projected()).isLessThanOrEqualTo(limit));
            }
        }
    }

    private static void theExposureIsWhatIsOpenOnDocuments(CreditBooks books) {
        var delivered = cny("0.00");
        var received = cny("0.00");
        for (var entry : books.entries()) {
            switch (entry.fact()) {
                case Fact.Invoiced invoiced -> delivered = delivered.plus(invoiced.amount());
                case Fact.Paid paid -> received = received.plus(paid.amount());
                case Fact.Credited credited -> received = received.plus(credited.amount());
                case Fact other -> assertThat(entry.changesExposure()).isFalse();
            }
        }
        assertThat(books.account().balances().exposure()).isEqualTo(delivered.minus(received));

        var running = books.currentInvoices().list(books.customer, false, null, 1_000);
        var open = running.stream().map(Invoice::open).reduce(cny("0.00"), Money::plus);
        assertThat(books.account().balances().of(Part.OPEN_INVOICES)).isEqualTo(open);
        assertThat(running).noneMatch(invoice -> invoice.open().isNegative());
        var rebuilt = new CreditBooks(books.customer, books.ledgers, new InMemoryInvoices()).currentInvoices();
        assertThat(rebuilt.list(books.customer, false, null, 1_000)).isEqualTo(running);
    }

    /** Something that happens to an account, under a cause of its own; the same each time it is done. */
    interface Step {
        Outcome on(CreditBooks books);

        /** As a redelivery does it: a person's change is not redelivered. */
        default Outcome repeat(CreditBooks books) {
            return on(books);
        }
    }

    record Named(String name, Step step) implements Step {
        @Override
        public Outcome on(CreditBooks books) {
            return step.on(books);
        }

        @Override
        public Outcome repeat(CreditBooks books) {
            return name.startsWith("limit") ? new Outcome.Unchanged() : step.on(books);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Random steps on a few orders, among them impossible ones. */
    static final class RandomSteps {
        private final Random random;
        private final boolean limited;
        private int count;

        RandomSteps(int seed, boolean limited) {
            this.random = new Random(seed);
            this.limited = limited;
        }

        List<Named> take(int steps) {
            return IntStream.range(0, steps).mapToObj(step -> next()).toList();
        }

        private Named next() {
            var id = "x" + ++count;
            var order = "order" + random.nextInt(8);
            var total = "%d.%02d".formatted(50 + Math.abs(order.hashCode() % 150), order.hashCode() % 7 + 7);
            var amount = "%d.%02d".formatted(random.nextInt(150), 1 + random.nextInt(99));
            var complete = random.nextInt(4) == 0;
            return switch (random.nextInt(limited ? 10 : 8)) {
                case 0, 1, 2 -> new Named("place " + order, books -> books.place(order, total));
                case 3 ->
                    new Named(
                            "deliver " + order + id,
                            books ->
                                    books.deliver(order, id, cny(amount), complete, NOON.plusSeconds(count * 40_000L)));
                case 4 -> new Named("cancel " + order, books -> books.cancel(order));
                case 5 -> new Named("return " + order + id, books -> books.giveBack(order, id, amount, false));
                case 6 -> new Named("pay " + id, books -> books.pay(id, cny(amount)));
                case 7 -> new Named("ask " + order, books -> books.ask(order, total, complete ? 1 : 2));
                case 8 -> new Named("release " + order, books -> books.release(order, total));
                default -> new Named("limit " + amount, books -> books.changeLimit(CreditBooks.upTo("4" + amount)));
            };
        }
    }
}
