package dev.customerwatch.sales.history.web;

import dev.customerwatch.sales.history.Import;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The problems that imports answer with. */
final class ImportProblems {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final ProblemType CLOSED = new ProblemType("import-closed", HttpStatus.CONFLICT);
    private static final ProblemType UNKNOWN_CUSTOMER =
            new ProblemType("import-unknown-customer", HttpStatus.UNPROCESSABLE_CONTENT);

    private ImportProblems() {}

    static Refusal closed(Import found) {
        return new Refusal(CLOSED, Map.of("importId", found.importId(), "status", found.status()));
    }

    /** The news of the customer may be on its way; nothing of the call was stored. */
    static Refusal unknownCustomer(String customerId) {
        return new Refusal(UNKNOWN_CUSTOMER, Map.of("field", "rows.customerId", "value", customerId)).retryAfter(SOON);
    }

    static Refusal unknown(String importId) {
        return CommonProblems.notFound("importId", importId);
    }
}
