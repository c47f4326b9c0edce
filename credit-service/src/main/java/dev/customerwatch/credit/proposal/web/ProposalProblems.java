package dev.customerwatch.credit.proposal.web;

import dev.customerwatch.credit.proposal.LimitProposal.Objection;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What is refused about limit proposals, as problems with their numbers. */
final class ProposalProblems {

    private static final ProblemType WAITS = new ProblemType("limit-proposal-waits", HttpStatus.CONFLICT);
    private static final ProblemType DECIDED = new ProblemType("limit-proposal-decided", HttpStatus.CONFLICT);
    private static final ProblemType OWN = new ProblemType("own-limit-proposal", HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType NOTHING =
            new ProblemType("method-not-applicable", HttpStatus.UNPROCESSABLE_CONTENT);

    private ProposalProblems() {}

    static Refusal waits(String customerId) {
        return new Refusal(WAITS, Map.of("field", "customerId", "value", customerId));
    }

    static Refusal of(Objection objection) {
        return switch (objection) {
            case Objection.Decided decided -> new Refusal(DECIDED, decided(decided));
            case Objection.OwnProposal own -> new Refusal(OWN, Map.of("by", own.by()));
            case Objection.NothingToChoose none ->
                new Refusal(NOTHING, none.method() == null ? Map.of() : Map.of("method", none.method()));
        };
    }

    private static Map<String, Object> decided(Objection.Decided decided) {
        var members =
                new HashMap<String, Object>(Map.of("chosen", decided.decision().chosen()));
        var limit = decided.decision().limit();
        if (limit != null) {
            members.put("limit", limit);
        }
        return members;
    }
}
