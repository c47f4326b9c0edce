package dev.customerwatch.credit.account.web;

import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** How commands for customers whom we cannot keep an account for are refused. */
final class CustomerProblems {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final ProblemType UNKNOWN = new ProblemType("unknown-customer", HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType MERGED = new ProblemType("merged-customer", HttpStatus.UNPROCESSABLE_CONTENT);

    private CustomerProblems() {}

    static Refusal unknownCustomer(String customerId) {
        return new Refusal(UNKNOWN, Map.of("field", "customerId", "value", customerId)).retryAfter(SOON);
    }

    static Refusal mergedCustomer(String customerId, String into) {
        return new Refusal(MERGED, Map.of("field", "customerId", "value", customerId, "into", into));
    }
}
