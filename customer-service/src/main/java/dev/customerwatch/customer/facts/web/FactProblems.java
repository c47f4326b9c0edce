package dev.customerwatch.customer.facts.web;

import dev.customerwatch.customer.facts.Learnt.Outcome.OutOfTime;
import dev.customerwatch.customer.facts.Learnt.Outcome.Refused;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The problems that facts are answered with. */
final class FactProblems {

    private static final HttpStatus REFUSED = HttpStatus.UNPROCESSABLE_CONTENT;
    static final ProblemType CHANGES_ON_THE_CARD = new ProblemType("fact-changes-on-the-card", REFUSED);
    static final ProblemType NOT_OF_THIS_KIND = new ProblemType("fact-not-of-this-kind", REFUSED);
    static final ProblemType PART_IS_OFF = new ProblemType("fact-part-is-off", REFUSED);
    static final ProblemType NO_CONSENT = new ProblemType("fact-without-consent", REFUSED);
    static final ProblemType NO_PROOF = new ProblemType("fact-without-proof", REFUSED);
    static final ProblemType OUT_OF_TIME = new ProblemType("fact-out-of-time", REFUSED);

    private FactProblems() {}

    static Refusal refused(Refused refused) {
        var type = switch (refused.reason()) {
            case CHANGES_ON_THE_CARD -> CHANGES_ON_THE_CARD;
            case NOT_OF_THIS_KIND -> NOT_OF_THIS_KIND;
            case PART_IS_OFF -> PART_IS_OFF;
            case NO_CONSENT -> NO_CONSENT;
            case NO_PROOF -> NO_PROOF;
        };
        return new Refusal(
                type, Map.of("field", refused.field(), "part", refused.field().part()));
    }

    static Refusal outOfTime(@Nullable Instant asked, OutOfTime time) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("field", "since");
        members.put("value", asked);
        members.put("from", time.from());
        members.put("until", time.until());
        return new Refusal(OUT_OF_TIME, members);
    }
}
