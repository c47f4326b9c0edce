package dev.customerwatch.credit.statement;

import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.statement.Statement.Answer;
import dev.customerwatch.credit.statement.Statement.Content;
import dev.customerwatch.credit.statement.Statement.Difference;
import dev.customerwatch.credit.statement.Statement.Recorded;
import dev.customerwatch.credit.statement.Statement.Sent;
import dev.customerwatch.credit.statement.Statement.Told;
import dev.customerwatch.credit.statement.Statements.Versioned;
import dev.customerwatch.messaging.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of statements does. */
public abstract class StatementsContract {

    // far off, so that no due work comes in between
    private static final Instant SENT = Instant.parse("2099-02-01T04:00:00Z");
    private static final YearMonth MONTH = YearMonth.parse("2099-01");

    private final String customer = Uuids.next();

    protected abstract Statements statements();

    @Test
    void keepsOnePerCustomerAndMonth() {
        var statement = statement(MONTH, null);

        assertThat(statements().add(statement)).isTrue();
        assertThat(statements().add(statement(MONTH, null))).isFalse();
        assertThat(statements().find(statement.key())).contains(new Versioned(statement, 1));
        assertThat(statements().find(new Statement.Key(customer, MONTH.plusMonths(1))))
                .isEmpty();
    }

    @Test
    void keepsEveryAnswer() {
        var statement = statement(MONTH, new Told(7, LocalDate.parse("2098-12-31")));
        statements().add(statement);
        var recorded = new Recorded("finance1", SENT);
        var differences = List.of(
                new Difference(2, cny("90.00"), "one piece short"), new Difference(null, cny("-5.00"), "a rebate"));
        var disputed = changed(it -> it.answered(new Answer.Disputed(differences, recorded)));
        assertThat(statements().find(statement.key())).contains(new Versioned(disputed, 2));

        var confirmed = changed(it -> it.answered(new Answer.Confirmed(LocalDate.parse("2099-02-03"), recorded))
                .done());
        assertThat(statements().find(statement.key())).contains(new Versioned(confirmed, 3));
        assertThat(changed(UnaryOperator.identity())).isEqualTo(confirmed);
        assertThat(statements().find(statement.key())).contains(new Versioned(confirmed, 3));
    }

    @Test
    void findsTheOneBeforeAndListsTheNewestFirst() {
        var first = statement(MONTH.minusMonths(3), null);
        var second = statement(MONTH, first.told());
        statements().add(first);
        statements().add(second);

        assertThat(statements().of(customer, 9)).containsExactly(second, first);
        assertThat(statements().of(customer, 1)).containsExactly(second);
        assertThat(statements().before(second.key())).contains(first);
        assertThat(statements().before(new Statement.Key(customer, MONTH.plusMonths(1))))
                .contains(second);
        assertThat(statements().before(first.key())).isEmpty();
    }

    @Test
    void listsWhatIsToBeAsked() {
        var statement = statement(MONTH, null);
        statements().add(statement);
        assertThat(statements().tasks(null, 10_000)).doesNotContain(statement);

        var task = changed(it -> it.checked(it.sent().answerDueAt()));
        assertThat(statements().tasks(null, 10_000)).contains(task);
        assertThat(statements().tasks(statement.key().id(), 10_000)).doesNotContain(task);
        changed(it -> it.answered(new Answer.Confirmed(LocalDate.parse("2099-02-03"), new Recorded("finance1", SENT)))
                .done());
        assertThat(statements().tasks(null, 10_000))
                .extracting(one -> one.key().customerId())
                .doesNotContain(customer);
    }

    private Statement changed(UnaryOperator<Statement> change) {
        return statements()
                .change(new Statement.Key(customer, MONTH), change)
                .orElseThrow()
                .statement();
    }

    private Statement statement(YearMonth month, @Nullable Told before) {
        var content = new Content(12, before, cny("100.00"), cny("-250.00"), 3);
        var sent = new Sent("finance1", SENT, SENT.plus(Duration.ofDays(10)));
        return new Statement(new Statement.Key(customer, month), content, sent, null, false, false);
    }
}
