package dev.customerwatch.credit.statement;

import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.invoice.DueDates;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.invoice.InvoiceReading;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The statements of a month for all customers, two at a time. */
class StatementRunDeskTest {

    private static final YearMonth JANUARY = YearMonth.parse("2026-01");
    private static final Instant LATER = Instant.parse("2026-02-01T04:00:00Z");

    private final InMemoryLedgers ledgers = new InMemoryLedgers();
    private final Statements statements = new InMemoryStatements();
    private final StatementRuns runs = new InMemoryStatementRuns();
    private final StatementDesk desk = new StatementDesk(
            statements,
            ledgers,
            new DueDates(new Bookkeeping(ledgers), new InvoiceReading(ledgers, new InMemoryInvoices())),
            SHANGHAI,
            Duration.ofDays(10));
    private final StatementRunDesk run = new StatementRunDesk(runs, desk, ledgers, 2);

    @Test
    void sendsEachCustomersStatementOnce() {
        var customers = opened(5);
        assertThat(run.begin(JANUARY, "finance1", LATER).finishedAt()).isNull();
        assertThat(run.begin(JANUARY, "finance2", LATER).by()).isEqualTo("finance1");

        run.due(JANUARY, LATER);
        assertThat(now().sent()).isEqualTo(2);
        for (var times = 0; times < 9; times++) {
            run.due(JANUARY, LATER);
        }
        assertThat(now()).isEqualTo(new StatementRun(JANUARY, "finance1", LATER, "c4", 5, 0, LATER));
        assertThat(customers).allMatch(it -> statements.of(it, 9).size() == 1);
    }

    @Test
    void leavesAloneWhoHasOneOfThatMonthOrOfALaterOne() {
        opened(3);
        desk.send(account("c0"), new Statement.Key("c0", JANUARY), "rep1", LATER.minusSeconds(9));
        desk.send(account("c1"), new Statement.Key("c1", JANUARY.plusMonths(1)), "rep1", LATER);
        run.begin(JANUARY, "finance1", LATER);
        for (var times = 0; times < 3; times++) {
            run.due(JANUARY, LATER);
        }
        assertThat(now().sent()).isEqualTo(1);
        assertThat(now().others()).isEqualTo(2);
        assertThat(statements.of("c1", 9)).hasSize(1);
    }

    @Test
    void aStopInTheMiddleNeitherLosesNorDoublesAnything() {
        opened(3);
        run.begin(JANUARY, "finance1", LATER);
        // somebody sent two and was stopped before that was on record
        desk.send(account("c0"), new Statement.Key("c0", JANUARY), "finance1", LATER.plusSeconds(1));
        desk.send(account("c1"), new Statement.Key("c1", JANUARY), "finance1", LATER.plusSeconds(1));
        for (var times = 0; times < 3; times++) {
            run.due(JANUARY, LATER.plusSeconds(40));
        }
        assertThat(now().sent()).isEqualTo(3);
        assertThat(now().others()).isZero();
    }

    @Test
    void twoWhoDoTheSameCustomersCountThemOnce() {
        var begun = StatementRun.of(JANUARY, "finance1", LATER);
        var done = begun.done(null, "c1", 2, 0);
        assertThat(done.done(null, "c1", 2, 0)).isEqualTo(done);
        assertThat(done.finished(null, LATER)).isEqualTo(done);
    }

    private List<String> opened(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    new CreditBooks("c" + number, ledgers, new InMemoryInvoices()).opened(upTo("100.00"));
                    return "c" + number;
                })
                .toList();
    }

    private Account.Open account(String customer) {
        return (Account.Open) ledgers.newest(customer);
    }

    private StatementRun now() {
        return runs.find(JANUARY).orElseThrow();
    }
}
