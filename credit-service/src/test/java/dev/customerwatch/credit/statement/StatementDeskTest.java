package dev.customerwatch.credit.statement;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.invoice.DueDates;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.invoice.InvoiceReading;
import dev.customerwatch.credit.statement.Statement.Answer;
import dev.customerwatch.credit.statement.Statement.Recorded;
import dev.customerwatch.credit.statement.StatementDesk.Sending;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months of an account as the customer is told of them; everything is recorded at noon of 5 January. */
class StatementDeskTest {

    private static final YearMonth JANUARY = YearMonth.parse("2026-01");
    private static final Instant LATER = Instant.parse("2026-02-01T04:00:00Z");

    private final CreditBooks books = new CreditBooks();
    private final Statements statements = new InMemoryStatements();
    private final StatementDesk desk = new StatementDesk(
            statements,
            books.ledgers,
            new DueDates(new Bookkeeping(books.ledgers), new InvoiceReading(books.ledgers, new InMemoryInvoices())),
            SHANGHAI,
            Duration.ofDays(10));

    @Test
    void goesFromTheOpeningToTheClosingBalanceLineByLine() {
        books.opened(upTo("1000.00"));
        books.deliver("before", "d1", cny("100.00"), true, NOON.minus(Duration.ofDays(10)));
        books.deliver("order", "d2", "200.00", true);
        books.pay("120.00");
        books.giveBack("order", "r1", "30.00", false);
        var statement = sent(JANUARY);
        var sheet = desk.sheet(books.account(), statement);

        assertThat(sheet.opening()).isEqualTo(cny("100.00"));
        assertThat(sheet.lines())
                .extracting(Sheet.Line::number, Sheet.Line::kind, Sheet.Line::amount)
                .containsExactly(
                        tuple(1, EntryKind.INVOICED, cny("200.00")),
                        tuple(2, EntryKind.PAID, cny("-120.00")),
                        tuple(3, EntryKind.CREDITED, cny("-30.00")));
        assertThat(sheet.closing())
                .isEqualTo(cny("150.00"))
                .isEqualTo(books.account().balances().exposure());
        assertThat(statement.content().closing()).isEqualTo(sheet.closing());
    }

    @Test
    void whatIsRecordedLaterIsALineOfTheNextAndChangesNoEarlierOne() {
        books.opened(upTo("1000.00"));
        books.deliver("order", "d1", "200.00", true);
        var january = sent(JANUARY);
        var before = desk.sheet(books.account(), january);
        books.pay("late", cny("50.00"), NOON.plusSeconds(60));

        assertThat(desk.sheet(books.account(), january)).isEqualTo(before);
        var february = desk.sheet(books.account(), sent(JANUARY.plusMonths(1)));
        assertThat(february.opening()).isEqualTo(before.closing());
        assertThat(february.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.on()).isEqualTo(LocalDate.parse("2026-01-05")));
        assertThat(february.closing()).isEqualTo(cny("150.00"));
    }

    @Test
    void isSentOncePerMonthAndNotForAMonthBeforeTheNewest() {
        books.opened(upTo("1000.00"));
        var january = sent(JANUARY);

        assertThat(send(JANUARY)).isEqualTo(new Sending.Exists(january));
        assertThat(send(JANUARY.minusMonths(1))).isEqualTo(new Sending.Later(january.key()));
    }

    @ParameterizedTest
    @CsvSource({"863999, false", "864000, true"})
    void becomesATaskWhenItIsNotAnsweredInTenDays(long seconds, boolean task) {
        books.opened(upTo("1000.00"));
        var key = sent(JANUARY).key();
        desk.due(key, LATER.plusSeconds(seconds));

        assertThat(found(key).isTask()).isEqualTo(task);
        assertThat(found(key).dueAt()).isEqualTo(task ? null : LATER.plus(Duration.ofDays(10)));
    }

    @Test
    void whatIsAnsweredIsNoTask() {
        books.opened(upTo("1000.00"));
        var key = sent(JANUARY).key();
        confirm(key, "2026-02-06");
        desk.due(key, LATER.plus(Duration.ofDays(11)));

        assertThat(found(key).isTask()).isFalse();
        assertThat(found(key).dueAt()).isNull();
        assertThat(found(key).status()).isEqualTo(Statement.Status.CONFIRMED);
    }

    @Test
    void aTermThatCountsFromTheStatementCountsFromItsConfirmation() {
        books.open(upTo("1000.00"), new PaymentTerm(PaymentTerm.Base.STATEMENT, null, 0, 30, false));
        books.deliver("order", "d1", "200.00", true);
        var key = sent(JANUARY).key();
        confirm(key, "2026-02-06");
        desk.due(key, LATER.plus(Duration.ofDays(6)));
        desk.due(key, LATER.plus(Duration.ofDays(6)));

        var invoice =
                books.currentInvoices().list(books.customer, true, null, 1).getFirst();
        assertThat(invoice.dueOn()).isEqualTo(LocalDate.parse("2026-03-08"));
        assertThat(books.entries()).hasSize(3);
    }

    /** Whatever happens in whatever order: months join without a gap, and no entry is told twice or never. */
    @Test
    void monthsJoinWithoutAGap() {
        for (var seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var history = new CreditBooks().opened(upTo("1000.00"));
            var store = new InMemoryStatements();
            var own = new StatementDesk(
                    store,
                    history.ledgers,
                    new DueDates(
                            new Bookkeeping(history.ledgers),
                            new InvoiceReading(history.ledgers, new InMemoryInvoices())),
                    SHANGHAI,
                    Duration.ofDays(10));
            var month = JANUARY;
            var closing = cny("0.00");
            var told = new HashSet<Long>();
            for (var number = 0; number < 6; number++) {
                happen(random, history, month);
                var key = new Statement.Key(history.customer, month);
                var sending = (Sending.Done) own.send(history.account(), key, "finance1", LATER);
                var sheet = own.sheet(history.account(), sending.statement());
                var sum = sheet.lines().stream().map(Sheet.Line::amount).reduce(sheet.opening(), Money::plus);
                assertThat(sum).as("seed %s", seed).isEqualTo(sheet.closing());
                if (number > 0) {
                    assertThat(sheet.opening()).as("seed %s", seed).isEqualTo(closing);
                }
                sheet.lines().forEach(line -> assertThat(told.add(line.seq())).isTrue());
                closing = sheet.closing();
                month = month.plusMonths(1 + random.nextInt(2));
            }
        }
    }

    /** Some deliveries and payments of this month and, recorded late, of the one before. */
    private static void happen(Random random, CreditBooks books, YearMonth month) {
        for (var number = 0; number < 4; number++) {
            var day = month.minusMonths(random.nextInt(2)).atDay(1 + random.nextInt(28));
            var at = SHANGHAI.startOf(day).plusSeconds(random.nextInt(80_000));
            var amount = cny((1 + random.nextInt(90)) + ".00");
            var id = month + "-" + number;
            if (random.nextBoolean()) {
                books.deliver("order-" + id, "d-" + id, amount, true, at);
            } else {
                books.pay("p-" + id, amount, at);
            }
        }
    }

    private void confirm(Statement.Key key, String on) {
        var recorded = new Recorded("finance1", LATER.plus(Duration.ofDays(5)));
        statements.change(key, it -> it.answered(new Answer.Confirmed(LocalDate.parse(on), recorded)));
    }

    private Statement found(Statement.Key key) {
        return statements.find(key).orElseThrow().statement();
    }

    private Statement sent(YearMonth month) {
        return ((Sending.Done) send(month)).statement();
    }

    private Sending send(YearMonth month) {
        return desk.send(books.account(), new Statement.Key(books.customer, month), "finance1", LATER);
    }
}
