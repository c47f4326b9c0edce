package dev.customerwatch.customer.lending.web;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** The problems that lending cards is answered with. */
final class LendingProblems {

    static final ProblemType CUSTODIAN_LENDS = new ProblemType("custodian-lends", HttpStatus.FORBIDDEN);
    static final ProblemType LOAN_OVER = new ProblemType("loan-over", HttpStatus.CONFLICT);

    private LendingProblems() {}

    static Refusal loanOver(Instant ended) {
        return new Refusal(LOAN_OVER, Map.of("field", "until", "value", ended));
    }

    static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnfitText unfit) {
            throw CommonProblems.invalidValue(unfit.field(), unfit.found(), unfit.getMessage());
        }
    }
}
