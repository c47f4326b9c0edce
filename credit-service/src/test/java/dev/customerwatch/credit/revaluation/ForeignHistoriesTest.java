package dev.customerwatch.credit.revaluation;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Exchange.Difference;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.exchange.Position;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.invoice.Invoice;
import dev.customerwatch.credit.invoice.InvoiceReading;
import dev.customerwatch.credit.rate.ExchangeRate;
import dev.customerwatch.credit.rate.RecordedRate;
import dev.customerwatch.credit.receivable.InMemoryItems;
import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories in several currencies with rates that come, change and come late. */
class ForeignHistoriesTest {

    private static final int STEPS = 150;
    private static final LocalDate FIRST = SHANGHAI.dateOf(NOON);
    private static final List<Currency> CURRENCIES =
            List.of(Money.currency("CNY"), Money.currency("USD"), Money.currency("JPY"), Money.currency("KWD"));

    private record Document(Part part, String id) {}

    private final CreditBooks books = new CreditBooks("customer", new InMemoryLedgers(), new InMemoryInvoices());
    private final InMemoryItems items = new InMemoryItems();
    private final ItemReading reading = new ItemReading(books.ledgers, items, SHANGHAI);
    private final Revaluation revaluation = books.revaluation(reading);
    private final List<RecordedRate> recorded = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private int day;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void partsAddUpAndNothingButTheNewestRateCounts(long seed) {
        var random = new Random(seed);
        if (random.nextBoolean()) {
            books.opened(new Limit.Unlimited());
        } else {
            books.invoicedSeparately(new Limit.Unlimited());
        }
        CURRENCIES.forEach(currency -> rate(random, currency, 0));
        for (var step = 0; step < STEPS; step++) {
            var seen = books.newest().seq();
            step(random, "s" + step);
            books.ledgers.after("customer", seen, null, 100).forEach(entry -> revaluation.follow(entry, now()));
        }
        settle();

        assertAddsUp();
        assertValuedByTheNewestRate();
        assertSettledDocumentsLeaveNothing();
        assertRebuiltIsTheSame();
    }

    private void step(Random random, String id) {
        switch (random.nextInt(13)) {
            case 0 -> day++;
            case 1, 2 -> rate(random, CURRENCIES.get(1 + random.nextInt(3)), random.nextInt(day + 3));
            case 3 -> again(random);
            case 4, 5 -> order(random, id);
            case 6 ->
                orders.stream()
                        .skip(random.nextInt(orders.size() + 1))
                        .findFirst()
                        .ifPresent(books::cancel);
            case 7 -> pay(random, id, amount(random));
            case 8 -> open(random).ifPresent(invoice -> pay(random, id, invoice.open()));
            case 9 -> open(random).ifPresent(invoice -> books.writeOff(id, invoice.invoiceId(), half(invoice)));
            case 10 -> open(random).ifPresent(invoice -> books.reverse(id, invoice.invoiceId(), half(invoice), true));
            case 11 -> open(random).ifPresent(invoice -> books.dispute(invoice.invoiceId(), half(invoice)));
            default -> bill(random, id);
        }
    }

    private void order(Random random, String id) {
        orders.add(id);
        var total = amount(random);
        books.place(id, total);
        if (random.nextBoolean()) {
            var at = now().minus(Duration.ofDays(random.nextInt(3)));
            books.deliver(id, "d-" + id, total, random.nextBoolean(), at.isBefore(NOON) ? NOON : at);
            books.issue("i-" + id, id, total, SHANGHAI.dateOf(now()));
        }
    }

    private void bill(Random random, String id) {
        var digits = String.valueOf(10_000 + orders.size() * 1_000L + Long.parseLong(id.substring(1)));
        var paper = paper(digits, amount(random));
        if (books.bills().stream().noneMatch(bill -> bill.paper().number().equals(paper.number()))) {
            books.receiveBill("b-" + id, paper);
            if (random.nextBoolean()) {
                books.moveBill("b-" + id, BillState.PRESENTED, null);
                books.dishonour("b-" + id, null);
            }
        }
    }

    private static BillPaper paper(String number, Money worth) {
        var like = CreditBooks.paper(number, BillPaper.Kind.COMMERCIAL, "1.00");
        return new BillPaper(
                like.number(), null, like.kind(), like.drawer(), like.acceptor(), like.issuedOn(), like.dueOn(), worth);
    }

    private void pay(Random random, String id, Money amount) {
        books.pay(id, amount, now().minus(Duration.ofHours(random.nextInt(30))));
    }

    private void again(Random random) {
        if (!recorded.isEmpty()) {
            revaluation.value(recorded.get(random.nextInt(recorded.size())), now());
        }
    }

    private void rate(Random random, Currency currency, int onDay) {
        if (currency.equals(CURRENCIES.getFirst())) {
            return;
        }
        var rate = BigDecimal.valueOf(1 + random.nextInt(99_999), 4);
        var exchange = ExchangeRate.of(currency, CURRENCIES.getFirst(), FIRST.plusDays(onDay), rate, "PBOC");
        recorded.add(books.rate(exchange));
        if (random.nextBoolean()) {
            revaluation.value(recorded.getLast(), now());
        }
    }

    /** Whatever was not carried out yet is carried out now, in any order. */
    private void settle() {
        recorded.reversed().forEach(rate -> revaluation.value(rate, now()));
    }

    private void assertAddsUp() {
        var balances = new HashMap<Part, Money>();
        for (var entry : books.entries()) {
            for (var posting : entry.postings()) {
                balances.merge(posting.part(), posting.amount(), Money::plus);
            }
            if (entry.after() instanceof Account.Open open) {
                balances.forEach(
                        (part, amount) -> assertThat(open.balances().of(part)).isEqualTo(amount));
            }
        }
    }

    private void assertValuedByTheNewestRate() {
        var worth = new HashMap<Part, Money>();
        originals().forEach((document, amount) -> {
            if (document.part() != Part.RESERVED) {
                worth.merge(document.part(), inYuan(amount), Money::plus);
            }
        });
        worth.forEach((part, amount) ->
                assertThat(books.account().balances().of(part)).as(part.name()).isEqualTo(amount));
    }

    private Money inYuan(Money amount) {
        return amount.currency().equals(CURRENCIES.getFirst())
                ? amount
                : books.rates
                        .inForce(amount.currency(), CURRENCIES.getFirst(), SHANGHAI.dateOf(now()))
                        .orElseThrow()
                        .convert(amount);
    }

    private Map<Document, Money> originals() {
        var open = new HashMap<Document, Money>();
        books.entries().stream()
                .flatMap(entry -> entry.postings().stream())
                .forEach(posting -> posting.original()
                        .ifPresent(amount ->
                                open.merge(new Document(posting.part(), posting.document()), amount, Money::plus)));
        return open;
    }

    private void assertSettledDocumentsLeaveNothing() {
        var unrealised = new HashMap<Document, Money>();
        var left = new HashMap<Document, Money>();
        for (var entry : books.entries()) {
            for (var posting : entry.postings()) {
                var document = new Document(posting.part(), posting.document());
                left.merge(document, posting.amount(), Money::plus);
                if (isUnrealised(posting)) {
                    unrealised.merge(document, posting.amount(), Money::plus);
                }
            }
        }
        originals().forEach((document, amount) -> {
            if (amount.isZero()) {
                assertThat(left.get(document).isZero()).as(document.toString()).isTrue();
                assertThat(unrealised.getOrDefault(document, amount).isZero()).isTrue();
            }
        });
    }

    private static boolean isUnrealised(Posting posting) {
        return posting.exchange() != null && posting.exchange().difference() == Difference.UNREALISED;
    }

    private void assertRebuiltIsTheSame() {
        var fresh = new InMemoryItems();
        new ItemReading(books.ledgers, fresh, SHANGHAI).current();
        reading.current();
        var last = LocalDate.parse("9000-01-01");
        assertThat(fresh.between(LocalDate.MIN, last))
                .containsExactlyInAnyOrderElementsOf(items.between(LocalDate.MIN, last));
        for (var currency : CURRENCIES) {
            assertThat(fresh.foreign(currency)).extracting(Item::position).allSatisfy(this::assertAsInTheLedger);
        }
        var invoices = new InvoiceReading(books.ledgers, new InMemoryInvoices()).upTo(books.newest());
        assertThat(invoices.list("customer", false, null, 10_000))
                .isEqualTo(books.currentInvoices().list("customer", false, null, 10_000));
    }

    private void assertAsInTheLedger(Position position) {
        assertThat(books.position(position.part(), position.document())).contains(position);
    }

    private Optional<Invoice> open(Random random) {
        var open = books.currentInvoices().list("customer", true, null, 1_000);
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(random.nextInt(open.size())));
    }

    private static Money half(Invoice invoice) {
        var unit = invoice.open().smallestUnit();
        return invoice.open().times(new BigDecimal("0.5"), RoundingMode.DOWN).max(unit);
    }

    private static Money amount(Random random) {
        var currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        var digits = currency.getDefaultFractionDigits();
        return new Money(BigDecimal.valueOf(1 + random.nextInt(99_999), digits), currency);
    }

    private Instant now() {
        return NOON.plus(Duration.ofDays(day));
    }
}
