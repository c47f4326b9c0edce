package dev.customerwatch.credit.statement.stream;

import dev.customerwatch.credit.statement.Statement;
import dev.customerwatch.credit.statement.Statement.Answer;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;

/** The event about a statement that the customer confirmed. */
public final class StatementEvents {

    private StatementEvents() {}

    record StatementConfirmed(
            String customerId, String month, Money opening, Money closing, LocalDate confirmedOn, String by) {}

    /** What a change of a statement publishes. */
    public static List<NewEvent> of(Statement before, Statement after) {
        return before.confirmedOn().isEmpty() && after.answer() instanceof Answer.Confirmed confirmed
                ? List.of(confirmed(after, confirmed))
                : List.of();
    }

    private static NewEvent confirmed(Statement statement, Answer.Confirmed confirmed) {
        var key = statement.key();
        var content = statement.content();
        return new NewEvent(
                "credit.statement-confirmed.v1",
                confirmed.recorded().at(),
                new StatementConfirmed(
                        key.customerId(),
                        key.month().toString(),
                        content.opening(),
                        content.closing(),
                        confirmed.on(),
                        confirmed.recorded().by()));
    }
}
