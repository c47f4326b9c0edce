package dev.customerwatch.credit.overlimit.web;

import dev.customerwatch.credit.account.web.AccountProblems;
import dev.customerwatch.credit.overlimit.Authority;
import dev.customerwatch.credit.overlimit.OverLimitRequest;
import dev.customerwatch.credit.overlimit.Ruling.Objection;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What is refused about over-limit requests, as problems with their numbers. */
final class OverLimitProblems {

    private static final ProblemType NOT_HELD = new ProblemType("order-not-held", HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType EXISTS = new ProblemType("over-limit-request-exists", HttpStatus.CONFLICT);
    private static final ProblemType DECIDED = new ProblemType("over-limit-request-decided", HttpStatus.CONFLICT);
    private static final ProblemType STOPPED = new ProblemType("credit-orders-stopped", HttpStatus.CONFLICT);
    private static final ProblemType OWN = new ProblemType("own-request", HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType NO_AUTHORITY = new ProblemType("no-authority", HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType ABOVE = new ProblemType("above-authority", HttpStatus.UNPROCESSABLE_CONTENT);

    private static final ProblemType TO_YOURSELF =
            new ProblemType("delegated-to-yourself", HttpStatus.UNPROCESSABLE_CONTENT);

    private OverLimitProblems() {}

    static Refusal toYourself(String to) {
        return new Refusal(TO_YOURSELF, Map.of("field", "to", "value", to));
    }

    static Refusal noAuthority() {
        return new Refusal(NO_AUTHORITY, Map.of());
    }

    /** More is delegated than there is. */
    static Refusal beyondOwn(Authority wanted, Authority own) {
        var numbers = new HashMap<String, Object>(Map.of("days", wanted.days(), "mostDays", own.days()));
        var excess = wanted.excess();
        numbers.put("excess", excess == null ? "" : excess.toPlainString());
        var most = own.excess();
        if (most != null) {
            numbers.put("authority", most.toPlainString());
        }
        return new Refusal(ABOVE, numbers);
    }

    static Refusal notHeld(String orderId) {
        return new Refusal(NOT_HELD, Map.of("field", "orderId", "value", orderId));
    }

    static Refusal exists(OverLimitRequest request) {
        return new Refusal(EXISTS, Map.of("field", "orderId", "value", request.orderId()));
    }

    static Refusal of(Objection objection) {
        return switch (objection) {
            case Objection.Decided decided -> new Refusal(DECIDED, Map.of("verdict", decided.verdict()));
            case Objection.Stopped stopped -> new Refusal(STOPPED, Map.of("reason", stopped.reason()));
            case Objection.OwnRequest own -> new Refusal(OWN, Map.of("by", own.by()));
            case Objection.AboveCeiling above -> AccountProblems.aboveCeiling(above.above());
            case Objection.AboveAuthority above -> new Refusal(ABOVE, numbers(above));
        };
    }

    private static Map<String, Object> numbers(Objection.AboveAuthority above) {
        var numbers = new HashMap<String, Object>(
                Map.of("excess", above.excess(), "days", above.days(), "mostDays", above.mostDays()));
        var authority = above.authority();
        if (authority != null) {
            numbers.put("authority", authority.toPlainString());
        }
        return numbers;
    }
}
