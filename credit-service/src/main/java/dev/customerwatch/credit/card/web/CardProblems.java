package dev.customerwatch.credit.card.web;

import dev.customerwatch.credit.card.TradingCard.Objection;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What is refused about trading cards, as problems. */
final class CardProblems {

    private static final ProblemType EXISTS = new ProblemType("trading-card-exists", HttpStatus.CONFLICT);
    private static final ProblemType STATUS = new ProblemType("trading-card-status", HttpStatus.CONFLICT);
    private static final ProblemType SAME_PERSON = new ProblemType("same-person", HttpStatus.UNPROCESSABLE_CONTENT);

    private CardProblems() {}

    static Refusal exists(String customerId) {
        return new Refusal(EXISTS, Map.of("field", "customerId", "value", customerId));
    }

    static Refusal of(Objection objection) {
        return switch (objection) {
            case Objection.WrongStatus wrong ->
                new Refusal(STATUS, Map.of("status", wrong.found(), "needed", wrong.needed()));
            case Objection.SamePerson same ->
                new Refusal(SAME_PERSON, Map.of("by", same.by(), "before", same.before()));
        };
    }
}
