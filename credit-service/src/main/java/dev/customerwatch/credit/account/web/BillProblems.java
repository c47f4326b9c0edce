package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What does not go with a bill, as problems with their numbers. */
final class BillProblems {

    private static final ProblemType KNOWN = new ProblemType("bill-known", HttpStatus.CONFLICT);
    private static final ProblemType CLAIMED = new ProblemType("bill-claimed", HttpStatus.CONFLICT);
    private static final ProblemType MATURED = new ProblemType("bill-matured", HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType STATE = new ProblemType("bill-state", HttpStatus.CONFLICT);
    private static final ProblemType PART = new ProblemType("bill-part", HttpStatus.UNPROCESSABLE_CONTENT);
    private static final ProblemType UNPAID = new ProblemType("bill-unpaid", HttpStatus.CONFLICT);

    private BillProblems() {}

    static Refusal of(Outcome.OfBill refused) {
        return switch (refused) {
            case Outcome.UnknownBill unknown -> CommonProblems.notFound("billId", unknown.billId());
            case Outcome.BillKnown known ->
                new Refusal(KNOWN, Map.of("field", "number", "value", known.number(), "billId", known.billId()));
            case Outcome.BillClaimed claimed ->
                new Refusal(CLAIMED, Map.of("field", "number", "value", claimed.number()))
                        .retryAfter(Duration.ofSeconds(1));
            case Outcome.BillMatured matured ->
                new Refusal(MATURED, Map.of("field", "dueOn", "value", matured.dueOn(), "today", matured.today()));
            case Outcome.BillInState in ->
                new Refusal(
                        STATE, Map.of("field", "to", "value", in.wanted(), "billId", in.billId(), "state", in.state()));
            case Outcome.BillPart part ->
                new Refusal(
                        PART,
                        Map.of(
                                "field",
                                "amount",
                                "value",
                                part.billId(),
                                "requested",
                                part.requested(),
                                "amount",
                                part.amount()));
            case Outcome.BillUnpaid unpaid ->
                new Refusal(UNPAID, Map.of("field", "paymentId", "value", unpaid.billId()));
        };
    }
}
