package dev.customerwatch.credit.statement.web;

import dev.customerwatch.credit.statement.Sheet;
import dev.customerwatch.credit.statement.Statement;
import dev.customerwatch.credit.statement.Statement.Answer;
import dev.customerwatch.credit.statement.Statement.Difference;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is shown.
 *
 * @param lines absent in lists
 * @param task somebody is to ask the customer: no answer in time
 * @param confirmedOn absent where the customer has not confirmed it
 * @param differences what the customer says is not right; empty where nothing is
 */
record StatementView(
        String statementId,
        String customerId,
        YearMonth month,
        Statement.Status status,
        boolean task,
        Money opening,
        @Nullable List<Sheet.Line> lines,
        Money closing,
        String sentBy,
        Instant sentAt,
        Instant answerDueAt,
        @Nullable LocalDate confirmedOn,
        List<Difference> differences) {

    static StatementView of(Statement statement) {
        return of(statement, null);
    }

    static StatementView of(Statement statement, @Nullable Sheet sheet) {
        var key = statement.key();
        var sent = statement.sent();
        return new StatementView(
                key.id(),
                key.customerId(),
                key.month(),
                statement.status(),
                statement.isTask(),
                statement.content().opening(),
                sheet == null ? null : sheet.lines(),
                statement.content().closing(),
                sent.by(),
                sent.at(),
                sent.answerDueAt(),
                statement.confirmedOn().orElse(null),
                statement.answer() instanceof Answer.Disputed disputed ? disputed.differences() : List.of());
    }
}
