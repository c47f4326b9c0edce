package dev.customerwatch.credit;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Balances;
import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.DeliveryFact;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.account.SettlementFact;
import dev.customerwatch.credit.account.StockFact;
import dev.customerwatch.credit.customer.InMemoryKnownCustomers;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.invoice.Invoice;
import dev.customerwatch.credit.receivable.Ageing;
import dev.customerwatch.credit.receivable.InMemoryItems;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.credit.receivable.Prospects;
import dev.customerwatch.credit.receivable.Receivables;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
        var books = books(seed, CreditBooks.upTo("500.00"));
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
        bothAgeingsAddUpToTheExposureOnAnyDay(books, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatArrivesTwiceCountsOnce(int seed) {
        var steps = new RandomSteps(seed, true).take(40);
        var once = books(seed, CreditBooks.upTo("500.00"));
        var twice = books(seed, CreditBooks.upTo("500.00"));
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
        var inOrder = books(seed, new Limit.Unlimited());
        steps.forEach(step -> step.on(inOrder));

        var shuffled = new ArrayList<>(steps);
        shuffled.addAll(steps.subList(0, 10)); // some of it twice
        Collections.shuffle(shuffled, new Random(seed));
        var anyOrder = books(seed, new Limit.Unlimited());
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
                assertThat(open.terms().parts().forOrders(open.balances()).stream())
                        .noneMatch(room -> room.left().isNegative());
            }
        }
    }

    private static CreditBooks books(int seed, Limit limit) {
        return seed % 2 == 0 ? new CreditBooks().opened(limit) : new CreditBooks().invoicedSeparately(limit);
    }

    private static void theExposureIsWhatIsOpenOnDocuments(CreditBooks books) {
        var owed = cny("0.00");
        for (var entry : books.entries()) {
            owed = owed.plus(adds(entry));
        }
        assertThat(books.account().balances().exposure()).isEqualTo(owed);
        eachPartIsTheSumOfItsDocuments(books);

        var running = books.currentInvoices().list(books.customer, false, null, 1_000);
        var open = running.stream().map(Invoice::open).reduce(cny("0.00"), Money::plus);
        assertThat(books.account().balances().of(Part.OPEN_INVOICES)).isEqualTo(open);
        assertThat(running).noneMatch(invoice -> invoice.open().isNegative());
        theBillsAreWhatStandsOnTheirParts(books);
        var rebuilt = new CreditBooks(books.customer, books.ledgers, new InMemoryInvoices()).currentInvoices();
        assertThat(rebuilt.list(books.customer, false, null, 1_000)).isEqualTo(running);
    }

    private static void theBillsAreWhatStandsOnTheirParts(CreditBooks books) {
        var bills = books.bills();
        var standing = bills.stream()
                .filter(bill -> switch (bill.state()) {
                    case HELD, PLEDGED, PRESENTED -> true;
                    case ENDORSED, DISCOUNTED -> bill.counted();
                    case SETTLED, DISHONOURED, RECOURSE -> false;
                })
                .map(bill -> bill.paper().amount())
                .reduce(cny("0.00"), Money::plus);
        var balances = books.account().balances();
        assertThat(balances.of(Part.BILLS).plus(balances.of(Part.CONTINGENT_BILLS)))
                .isEqualTo(standing);
        assertThat(new CreditBooks(books.customer, books.ledgers, books.invoices).bills())
                .isEqualTo(bills);
    }

    private static void bothAgeingsAddUpToTheExposureOnAnyDay(CreditBooks books, int seed) {
        var receivables = new Receivables(
                new ItemReading(books.ledgers, new InMemoryItems(), CreditBooks.SHANGHAI),
                books.ledgers,
                new InMemoryKnownCustomers(),
                (customer, items, day) -> Prospects.Prospect.NONE);
        for (var days : List.of(seed % 40, 4_000)) {
            var day = CreditBooks.SHANGHAI.dateOf(NOON).plusDays(days);
            var expected = books.entries().stream()
                    .filter(entry -> !day(entry).isAfter(day))
                    .map(CreditHistoriesTest::adds)
                    .reduce(cny("0.00"), Money::plus);
            for (var base : Ageing.Base.values()) {
                var total = receivables.ageing(base, day, customer -> true).stream()
                        .map(table -> table.total().total())
                        .reduce(cny("0.00"), Money::plus);
                assertThat(total).as("%s after %s days", base, days).isEqualTo(expected);
            }
        }
    }

    private static LocalDate day(Entry entry) {
        return CreditBooks.SHANGHAI.dateOf(entry.cause().at());
    }

    /** What a fact adds to the debt, by the fact alone. */
    private static Money adds(Entry entry) {
        return switch (entry.fact()) {
            case Fact.Invoiced invoiced ->
                invoiced.issue() == null ? invoiced.amount() : invoiced.issue().ahead();
            case DeliveryFact.Delivered delivered -> delivered.amount().minus(delivered.ahead());
            case Fact.Paid paid -> paid.amount().negated();
            case Fact.Credited credited -> credited(credited).negated();
            case SettlementFact.WrittenOff writtenOff ->
                writtenOff.allocation().amount().negated();
            case SettlementFact.Refunded refunded -> refunded.amount();
            case BillFact.Moved moved ->
                standing(moved.step(), moved.step().to()).minus(before(moved.step()));
            case BillFact.Dishonoured dishonoured ->
                dishonoured.step().paper().amount().minus(before(dishonoured.step()));
            case Fact other -> {
                assertThat(entry.changesExposure()).as("%s", other).isFalse();
                yield cny("0.00");
            }
        };
    }

    private static Money before(BillFact.Step step) {
        return standing(step, step.from());
    }

    private static Money standing(BillFact.Step step, BillState state) {
        var stands = switch (state) {
            case HELD, PLEDGED, PRESENTED -> true;
            case ENDORSED, DISCOUNTED -> step.paper().kind() == BillPaper.Kind.COMMERCIAL;
            case SETTLED, DISHONOURED, RECOURSE -> false;
        };
        return stands ? step.paper().amount() : cny("0.00");
    }

    private static Money credited(Fact.Credited credited) {
        var red = credited.red();
        return red == null || !red.reinvoice() ? credited.amount() : red.aheadBack();
    }

    private static void eachPartIsTheSumOfItsDocuments(CreditBooks books) {
        var open = new TreeMap<String, Money>();
        for (var entry : books.entries()) {
            for (var posting : entry.postings()) {
                open.merge(posting.part() + " " + posting.document(), posting.amount(), Money::plus);
            }
        }
        for (var part : Part.values()) {
            var ofPart = open.entrySet().stream().filter(it -> it.getKey().startsWith(part.name() + " "));
            var amounts = ofPart.map(Map.Entry::getValue).toList();
            assertThat(amounts.stream().reduce(cny("0.00"), Money::plus))
                    .isEqualTo(books.account().balances().of(part));
            assertThat(amounts)
                    .as("%s", part)
                    .noneMatch(it -> part == Part.ON_ACCOUNT ? it.isPositive() : it.isNegative());
        }
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
            return name.startsWith("by hand") ? new Outcome.Unchanged() : step.on(books);
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
            return switch (random.nextInt(limited ? 24 : 8)) {
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
                case 9, 10, 11 -> new Named("by hand invoice " + id, books -> books.issue("i" + id, order, amount));
                case 21, 22, 23 -> stock(id, amount, random.nextInt(1_000));
                case 16, 17 -> bill(id, amount, complete);
                case 18, 19, 20 -> billStep(id, amount, random.nextInt(1_000), complete);
                default -> byHand(id, amount, random.nextInt(7), complete);
            };
        }

        private Named bill(String id, String amount, boolean bank) {
            var kind = bank ? BillPaper.Kind.BANK : BillPaper.Kind.COMMERCIAL;
            var number = String.valueOf(random.nextInt(30));
            return new Named("bill " + id, books -> books.receiveBill(id, CreditBooks.paper(number, kind, amount)));
        }

        private Named billStep(String id, String amount, int pick, boolean whole) {
            var to = BillState.values()[random.nextInt(BillState.values().length)];
            return new Named("by hand bill " + to + id, books -> {
                var bills = books.bills();
                var bill = bills.isEmpty()
                        ? "none"
                        : bills.get(pick % bills.size()).billId();
                if (pick % 7 == 0) {
                    return books.mature(bill);
                }
                return to == BillState.DISHONOURED
                        ? books.dishonour(bill, whole ? null : cny(amount))
                        : books.moveBill(bill, to, whole ? null : cny(amount));
            });
        }

        /** What people decide on what they see: on any invoice or receipt so far. */
        private Named byHand(String id, String amount, int kind, boolean reinvoice) {
            var pick = random.nextInt(1_000);
            return new Named("by hand " + kind + id, books -> switch (kind) {
                case 0, 1 -> books.reverse("c" + id, invoice(books, pick), amount, reinvoice);
                case 2 -> books.writeOff(id, invoice(books, pick), amount);
                case 3 -> books.allocate(id, receipt(books, pick));
                case 4 -> books.refund(id, receipt(books, pick), amount);
                case 5 -> books.dispute(invoice(books, pick), amount);
                default -> books.changeLimit(CreditBooks.upTo("4" + amount));
            });
        }

        /** Limits of parts, and what of any order so far stays as standing stock or is sold. */
        private static Named stock(String id, String amount, int pick) {
            return new Named("by hand stock " + id, books -> switch (pick % 5) {
                case 0 -> books.limitPart(Part.STANDING_STOCK, "1" + amount);
                case 1 -> books.limitPart(Part.OPEN_INVOICES, pick % 2 == 0 ? null : "4" + amount);
                case 2, 3 -> books.placeStock(id, "order" + pick % 8, amount);
                default -> books.sellStock(id, placed(books, pick), amount);
            });
        }

        private static String placed(CreditBooks books, int pick) {
            var placed = books.entries().stream()
                    .map(Entry::fact)
                    .filter(StockFact.Placed.class::isInstance)
                    .map(fact -> ((StockFact.Placed) fact).stockId())
                    .toList();
            return placed.isEmpty() ? "none" : placed.get(pick % placed.size());
        }

        private static String invoice(CreditBooks books, int pick) {
            var invoices = books.entries().stream()
                    .map(Entry::fact)
                    .filter(Fact.Invoiced.class::isInstance)
                    .map(fact -> ((Fact.Invoiced) fact).invoiceId())
                    .toList();
            return invoices.isEmpty() ? "none" : invoices.get(pick % invoices.size());
        }

        private static String receipt(CreditBooks books, int pick) {
            var receipts = books.entries().stream()
                    .flatMap(entry -> entry.postings().stream())
                    .filter(posting -> posting.part() == Part.ON_ACCOUNT)
                    .map(Posting::document)
                    .toList();
            return receipts.isEmpty() ? "none" : receipts.get(pick % receipts.size());
        }
    }
}
