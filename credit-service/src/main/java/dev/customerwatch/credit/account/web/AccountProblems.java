package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.ceiling.Ceiling;
import dev.customerwatch.credit.limit.LimitRights;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What the ledger refuses, as problems with their numbers. */
public final class AccountProblems {

    private static final ProblemType ACCOUNT_EXISTS = new ProblemType("account-exists", HttpStatus.CONFLICT);
    private static final ProblemType OTHER_CURRENCY = unprocessable("other-currency");
    private static final ProblemType NO_RATE = unprocessable("no-rate");
    private static final ProblemType TOO_LARGE = unprocessable("too-large");
    private static final ProblemType UNKNOWN_INVOICE = unprocessable("unknown-invoice");
    private static final ProblemType DUE_DATE_FINAL = new ProblemType("due-date-final", HttpStatus.CONFLICT);
    private static final ProblemType TEMPORARY_LIMIT_IN_FORCE =
            new ProblemType("temporary-limit-in-force", HttpStatus.CONFLICT);
    private static final ProblemType UNKNOWN_ORDER = unprocessable("unknown-order");
    private static final ProblemType ABOVE_ORDER_AMOUNT = unprocessable("above-order-amount");
    private static final ProblemType UNKNOWN_RECEIPT = unprocessable("unknown-receipt");
    private static final ProblemType ABOVE_OPEN_AMOUNT = unprocessable("above-open-amount");
    private static final ProblemType ABOVE_PAYMENT = unprocessable("above-payment");

    private static final ProblemType GROUP_FULL = unprocessable("group-full");
    private static final ProblemType IN_GROUP = new ProblemType("in-group", HttpStatus.CONFLICT);
    private static final ProblemType TOO_MANY = unprocessable("too-many-members");

    private static final ProblemType ABOVE_PART = unprocessable("above-part");

    private static final ProblemType LIMITS_OVERLAP = new ProblemType("limits-overlap", HttpStatus.CONFLICT);
    private static final ProblemType TOO_MANY_PLANNED = unprocessable("too-many-planned-limits");
    private static final ProblemType BEYOND_AUTHORITY = unprocessable("beyond-limit-authority");
    private static final ProblemType ABOVE_CEILING = unprocessable("above-company-ceiling");

    private AccountProblems() {}

    /** 422 with the limit and how far the authority reaches. */
    public static Refusal beyondAuthority(LimitRights.Beyond beyond) {
        var above = beyond.ceiling();
        if (above != null) {
            return aboveCeiling(above);
        }
        var members = new HashMap<String, Object>(
                Map.of("field", "limit", "value", beyond.wanted().kind()));
        beyond.wanted().upTo().ifPresent(amount -> members.put("requested", amount));
        var authority = beyond.authority();
        if (authority != null) {
            members.put("authority", authority.toPlainString());
        }
        return new Refusal(BEYOND_AUTHORITY, members);
    }

    /** 422 with the sums that are above the company's ceiling. */
    public static Refusal aboveCeiling(Ceiling.Above above) {
        return new Refusal(
                ABOVE_CEILING,
                Map.of("ceiling", above.ceiling(), "limits", above.limits(), "exposure", above.exposure()));
    }

    private static Map<String, Object> both(Outcome.LimitsOverlap overlap) {
        var members = new HashMap<String, Object>();
        span(members, "", overlap.wanted());
        span(members, "other", overlap.other());
        return members;
    }

    private static void span(Map<String, Object> members, String whose, Outcome.Span span) {
        members.put(whose.isEmpty() ? "limit" : whose, Figures.InForce.of(span.limit()));
        var from = span.from();
        if (from != null) {
            members.put(whose.isEmpty() ? "from" : whose + "From", from);
        }
        var until = span.until();
        if (until != null) {
            members.put(whose.isEmpty() ? "until" : whose + "Until", until);
        }
    }

    public static Refusal of(Outcome.Refused refused) {
        return switch (refused) {
            case Outcome.NoAccount none -> CommonProblems.notFound("customerId", none.customerId());
            case Outcome.Stale stale -> ETags.stale(stale.seq());
            case Outcome.AccountExists exists ->
                new Refusal(ACCOUNT_EXISTS, Map.of("field", "customerId", "value", exists.customerId()));
            case Outcome.OtherCurrency other ->
                new Refusal(
                        OTHER_CURRENCY,
                        Map.of(
                                "field", "currency",
                                "value", other.found().getCurrencyCode(),
                                "expected", other.expected().getCurrencyCode()));
            case Outcome.NoRate none ->
                new Refusal(
                        NO_RATE,
                        Map.of(
                                "field", "currency",
                                "value", none.base().getCurrencyCode(),
                                "quote", none.quote().getCurrencyCode(),
                                "on", none.on()));
            case Outcome.TooLarge large ->
                new Refusal(
                        TOO_LARGE,
                        Map.of(
                                "field", "amount",
                                "value", large.amount(),
                                "quote", large.quote().getCurrencyCode()));
            case Outcome.UnknownInvoice unknown ->
                new Refusal(UNKNOWN_INVOICE, Map.of("field", "invoiceId", "value", unknown.invoiceId()));
            case Outcome.DueDateFinal dated ->
                new Refusal(
                        DUE_DATE_FINAL,
                        Map.of("field", "invoiceId", "value", dated.invoiceId(), "dueOn", dated.dueOn()));
            case Outcome.TemporaryLimitInForce current ->
                new Refusal(TEMPORARY_LIMIT_IN_FORCE, Map.of("amount", current.amount(), "until", current.until()));
            case Outcome.UnknownOrder unknown ->
                new Refusal(UNKNOWN_ORDER, Map.of("field", "orderId", "value", unknown.orderId()));
            case Outcome.AboveOrder above ->
                new Refusal(
                        ABOVE_ORDER_AMOUNT,
                        Map.of(
                                "field",
                                "orderId",
                                "value",
                                above.orderId(),
                                "requested",
                                above.requested(),
                                "open",
                                above.open()));
            case Outcome.UnknownReceipt unknown ->
                new Refusal(UNKNOWN_RECEIPT, Map.of("field", "paymentId", "value", unknown.documentId()));
            case Outcome.AboveOpen above ->
                new Refusal(
                        ABOVE_OPEN_AMOUNT,
                        Map.of(
                                "field",
                                "invoiceId",
                                "value",
                                above.invoiceId(),
                                "requested",
                                above.requested(),
                                "open",
                                above.open()));
            case Outcome.GroupFull full -> new Refusal(GROUP_FULL, full(full));
            case Outcome.InGroup in ->
                new Refusal(IN_GROUP, Map.of("field", "customerId", "value", in.customerId(), "groupId", in.groupId()));
            case Outcome.TooManyMembers many ->
                new Refusal(TOO_MANY, Map.of("field", "groupId", "value", many.groupId(), "most", many.most()));
            case Outcome.LimitsOverlap overlap -> new Refusal(LIMITS_OVERLAP, both(overlap));
            case Outcome.TooManyPlanned many -> new Refusal(TOO_MANY_PLANNED, Map.of("most", many.most()));
            case Outcome.UnknownPlan unknown ->
                CommonProblems.notFound("plannedBy", String.valueOf(unknown.plannedBy()));
            case Outcome.AbovePart above ->
                new Refusal(
                        ABOVE_PART,
                        Map.of(
                                "field",
                                "amount",
                                "part",
                                above.part(),
                                "requested",
                                above.requested(),
                                "available",
                                above.available()));
            case Outcome.UnknownStock unknown -> CommonProblems.notFound("stockId", unknown.stockId());
            case Outcome.OfBill bill -> BillProblems.of(bill);
            case Outcome.AboveAmount above ->
                new Refusal(
                        ABOVE_PAYMENT,
                        Map.of("field", "allocations", "allocated", above.allocated(), "amount", above.amount()));
        };
    }

    private static Map<String, Object> full(Outcome.GroupFull full) {
        var members = new HashMap<String, Object>(
                Map.of("field", "groupId", "value", full.groupId(), "requested", full.requested()));
        var available = full.available();
        if (available != null) {
            members.put("available", available);
        }
        return members;
    }

    private static ProblemType unprocessable(String code) {
        return new ProblemType(code, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
