package dev.customerwatch.customer.privacy.web;

import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The problems that rights of persons are answered with. */
final class PrivacyProblems {

    static final ProblemType ANSWERED_ALREADY = new ProblemType("request-answered-already", HttpStatus.CONFLICT);

    private PrivacyProblems() {}

    static Refusal answeredAlready(String requestId) {
        return new Refusal(ANSWERED_ALREADY, Map.of("field", "requestId", "value", requestId));
    }
}
