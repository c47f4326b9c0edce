package dev.customerwatch.credit.limit.web;

import dev.customerwatch.credit.account.web.AccountProblems;
import dev.customerwatch.credit.limit.LimitRuling.Objection;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What is refused about limit requests, as problems with their numbers. */
final class LimitRequestProblems {

    private static final ProblemType WAITS = new ProblemType("limit-request-waits", HttpStatus.CONFLICT);
    private static final ProblemType DECIDED = new ProblemType("limit-request-decided", HttpStatus.CONFLICT);
    private static final ProblemType OVER = new ProblemType("limit-request-over", HttpStatus.CONFLICT);
    private static final ProblemType OWN = new ProblemType("own-request", HttpStatus.UNPROCESSABLE_CONTENT);

    private LimitRequestProblems() {}

    static Refusal waits(String customerId) {
        return new Refusal(WAITS, Map.of("field", "customerId", "value", customerId));
    }

    static Refusal of(Objection objection) {
        return switch (objection) {
            case Objection.Decided decided -> new Refusal(DECIDED, Map.of("verdict", decided.verdict()));
            case Objection.OwnRequest own -> new Refusal(OWN, Map.of("by", own.by()));
            case Objection.BeyondAuthority beyond -> AccountProblems.beyondAuthority(beyond.beyond());
            case Objection.Over over -> new Refusal(OVER, Map.of("until", over.until()));
            case Objection.NotPossible not -> AccountProblems.of(not.refused());
        };
    }
}
