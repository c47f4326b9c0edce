package dev.customerwatch.sales.order.web;

import dev.customerwatch.sales.order.Objection;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The problems that orders answer with. */
final class OrderProblems {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final ProblemType UNKNOWN_CUSTOMER = unprocessable("unknown-customer");
    private static final ProblemType MERGED_CUSTOMER = unprocessable("merged-customer");
    private static final ProblemType NO_OPEN_ACCOUNT = unprocessable("no-open-account");
    private static final ProblemType WRONG_STATE = new ProblemType("order-state", HttpStatus.CONFLICT);
    private static final ProblemType ALREADY_DELIVERED = new ProblemType("already-delivered", HttpStatus.CONFLICT);
    private static final ProblemType OWN_ORDER = unprocessable("own-order");
    private static final ProblemType SUPPLY_HELD = unprocessable("supply-held");
    private static final ProblemType UNKNOWN_LINE = unprocessable("unknown-line");
    private static final ProblemType MORE_THAN_ORDERED = unprocessable("more-than-ordered");
    private static final ProblemType MORE_THAN_DELIVERED = unprocessable("more-than-delivered");
    private static final ProblemType NOTHING_TO_DELIVER = unprocessable("nothing-to-deliver");
    private static final ProblemType NOTHING_TO_RETURN = unprocessable("nothing-to-return");
    private static final ProblemType TOO_MANY_MOVEMENTS = unprocessable("too-many-movements");

    private OrderProblems() {}

    /** The news of the customer may be on its way, so asking again soon may help. */
    static Refusal unknownCustomer(String customerId) {
        return new Refusal(UNKNOWN_CUSTOMER, Map.of("field", "customerId", "value", customerId)).retryAfter(SOON);
    }

    static Refusal mergedCustomer(String customerId, String into) {
        return new Refusal(MERGED_CUSTOMER, Map.of("field", "customerId", "value", customerId, "into", into));
    }

    static Refusal noOpenAccount(String customerId) {
        return new Refusal(NO_OPEN_ACCOUNT, Map.of("field", "customerId", "value", customerId)).retryAfter(SOON);
    }

    static Refusal of(Objection objection) {
        return switch (objection) {
            case Objection.WrongState wrong -> wrongState(wrong);
            case Objection.AlreadyDelivered it -> new Refusal(ALREADY_DELIVERED, Map.of("deliveries", it.deliveries()));
            case Objection.OwnOrder own -> new Refusal(OWN_ORDER, Map.of("placedBy", own.placedBy()));
            case Objection.SupplyHeld held ->
                new Refusal(SUPPLY_HELD, Map.of("field", "customerId", "value", held.customerId()));
            case Objection.UnknownLine it ->
                new Refusal(UNKNOWN_LINE, Map.of("field", "lines.line", "value", it.line(), "lines", it.lines()));
            case Objection.MoreThanOrdered it ->
                new Refusal(MORE_THAN_ORDERED, quantity(it.line(), it.requested(), "remaining", it.remaining()));
            case Objection.MoreThanDelivered it ->
                new Refusal(MORE_THAN_DELIVERED, quantity(it.line(), it.requested(), "returnable", it.returnable()));
            case Objection.NothingToDeliver nothing -> new Refusal(NOTHING_TO_DELIVER);
            case Objection.NothingToReturn nothing -> new Refusal(NOTHING_TO_RETURN);
            case Objection.TooManyMovements many -> tooMany(many);
        };
    }

    private static Refusal wrongState(Objection.WrongState wrong) {
        var needed = wrong.needed().stream().sorted().toList();
        return new Refusal(WRONG_STATE, Map.of("status", wrong.found(), "needed", needed));
    }

    private static Refusal tooMany(Objection.TooManyMovements many) {
        return new Refusal(
                TOO_MANY_MOVEMENTS,
                Map.of(
                        "movements", many.movements(),
                        "mostMovements", many.mostMovements(),
                        "lines", many.lines(),
                        "mostLines", many.mostLines()));
    }

    private static Map<String, Object> quantity(int line, int requested, String possible, int pieces) {
        return Map.of(
                "field", "lines.quantity", "value", requested, "line", line, "requested", requested, possible, pieces);
    }

    private static ProblemType unprocessable(String code) {
        return new ProblemType(code, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
