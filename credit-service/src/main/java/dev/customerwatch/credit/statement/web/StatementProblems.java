package dev.customerwatch.credit.statement.web;

import dev.customerwatch.credit.statement.Statement;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What is refused about statements, as problems. */
final class StatementProblems {

    private static final ProblemType EXISTS = new ProblemType("statement-exists", HttpStatus.CONFLICT);
    private static final ProblemType LATER = new ProblemType("later-statement-exists", HttpStatus.CONFLICT);
    private static final ProblemType CONFIRMED = new ProblemType("statement-confirmed", HttpStatus.CONFLICT);

    private StatementProblems() {}

    static Refusal exists(Statement.Key key) {
        return new Refusal(EXISTS, of(key));
    }

    static Refusal later(Statement.Key key) {
        return new Refusal(LATER, of(key));
    }

    static Refusal confirmed(Statement.Key key) {
        return new Refusal(CONFIRMED, of(key));
    }

    private static Map<String, Object> of(Statement.Key key) {
        return Map.of("customerId", key.customerId(), "month", key.month().toString());
    }
}
