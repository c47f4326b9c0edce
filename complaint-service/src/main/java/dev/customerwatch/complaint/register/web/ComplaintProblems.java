package dev.customerwatch.complaint.register.web;

import dev.customerwatch.complaint.register.Outcome.WrongStatus;
import dev.customerwatch.complaint.register.Unfit;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** The problems that only this service answers with. */
final class ComplaintProblems {

    static final ProblemType UNKNOWN_CUSTOMER = new ProblemType("unknown-customer", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType NOT_ASSIGNED = new ProblemType("complaint-not-assigned", HttpStatus.CONFLICT);
    static final ProblemType RESOLVED = new ProblemType("complaint-resolved", HttpStatus.CONFLICT);

    private ComplaintProblems() {}

    static Refusal unknownCustomer(String customerId) {
        return new Refusal(UNKNOWN_CUSTOMER, Map.of("field", "customerId", "value", customerId))
                .retryAfter(Duration.ofSeconds(1));
    }

    static Refusal wrongStatus(WrongStatus refused) {
        var type = switch (refused.status()) {
            case FILED, ASSIGNED -> NOT_ASSIGNED;
            case RESOLVED -> RESOLVED;
        };
        return new Refusal(type, Map.of("complaintStatus", refused.status()));
    }

    /** What the request makes; what may not stand in the register is a 400 naming it, without words of people. */
    static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Unfit unfit) {
            throw CommonProblems.invalidValue(unfit.field(), unfit.found(), unfit.getMessage());
        }
    }
}
