package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Dated;
import dev.customerwatch.alert.rule.Rule;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.Step;
import dev.customerwatch.alert.rule.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Credit overrun 外欠款预警 of one customer, or of a group of customers that share a limit: exposure and what orders would add to
 * it, against the limit in force. Exposure equal to the limit is no overrun; the smallest unit above is.
 */
public final class CreditRule implements Rule<CreditState, Dated<CreditFact>> {

    public static final String NAME = "CREDIT";
    public static final int VERSION = 6;

    private static final int MOST_DOCUMENTS = 50;
    private static final int MOST_MEMBERS = 50;

    private final AlertKey key;

    public CreditRule(Customer customer) {
        this.key = AlertKey.of(NAME, customer);
    }

    @Override
    public CreditState initial() {
        return CreditState.INITIAL;
    }

    @Override
    public Step<CreditState> on(CreditState state, Dated<CreditFact> fact, Settings inForce) {
        return step(state.advancedTo(fact.at()).with(fact), inForce);
    }

    @Override
    public Step<CreditState> at(CreditState state, Instant instant, Settings inForce) {
        return step(state.advancedTo(instant), inForce);
    }

    private Step<CreditState> step(CreditState figures, Settings inForce) {
        var scale = new CreditScale(figures, inForce);
        var standing = scale.standing();
        var state = figures.standing(standing);
        return new Step<>(state, holds(state, inForce), scale.wakeAt(standing));
    }

    private Map<AlertKey, Verdict> holds(CreditState state, Settings inForce) {
        var reason = state.now().reason();
        return reason == null
                ? Map.of()
                : Map.of(key, new Verdict(reason.severity(), reason.name(), () -> evidence(state, inForce)));
    }

    /** The figures as they stand, whether or not they are a reason to warn. */
    public static CreditEvidence evidence(CreditState state, Settings inForce) {
        var account = state.account();
        var scale = new CreditScale(state, inForce);
        var documents = account.documents().reversed();
        var shown = documents.subList(0, Math.min(MOST_DOCUMENTS, documents.size()));
        return new CreditEvidence(
                NAME,
                VERSION,
                account.limit().limit(),
                account.limit().since(),
                account.limit().event(),
                threshold(state.now().reason(), inForce),
                account.isKnown() ? account.exposure() : null,
                account.isKnown() ? account.reserved() : null,
                account.isKnown() ? account.projected() : null,
                account.exchange(),
                List.copyOf(shown),
                documents.size() - shown.size(),
                state.heldOrders(),
                state.approvals().reversed().stream()
                        .filter(approval -> !approval.isOver(state.at()))
                        .toList(),
                state.openBills(),
                members(state, scale),
                scale.clearingPayment().orElse(null),
                state.events());
    }

    private static @Nullable List<MemberEvidence> members(CreditState state, CreditScale scale) {
        var members = state.members().entrySet().stream()
                .map(member -> member(member.getKey(), member.getValue(), state.at(), scale))
                .filter(member -> !member.isEmpty())
                .limit(MOST_MEMBERS)
                .toList();
        return members.isEmpty() ? null : members;
    }

    private static MemberEvidence member(String id, Particulars known, Instant at, CreditScale scale) {
        return new MemberEvidence(
                id, known.heldOrders(), scale.overdueSince(known).orElse(null), known.openBills(at));
    }

    private static @Nullable String threshold(@Nullable CreditReason reason, Settings inForce) {
        return switch (reason) {
            case PROJECTED, NEAR_LIMIT -> inForce.credit().near().toPlainString();
            case FX, OVER_LIMIT, OVERDUE_WHILE_OVER, BILL_DISHONOURED_WHILE_OVER -> "1.00";
            case FAR_OVER_LIMIT -> inForce.credit().far().toPlainString();
            case ORDER_HELD, LIMIT_MISSING -> null;
            case null -> null;
        };
    }
}
