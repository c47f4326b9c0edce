package dev.customerwatch.credit.file.web;

import dev.customerwatch.credit.file.CreditFile;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What is refused about credit files, as problems. */
final class FileProblems {

    private static final ProblemType FULL = new ProblemType("credit-file-full", HttpStatus.CONFLICT);
    private static final ProblemType RELEASED = new ProblemType("condition-released", HttpStatus.CONFLICT);

    private FileProblems() {}

    static Refusal full() {
        return new Refusal(FULL, Map.of("most", CreditFile.MOST_CONDITIONS));
    }

    static Refusal released(String conditionId) {
        return new Refusal(RELEASED, Map.of("field", "conditionId", "value", conditionId));
    }
}
