package dev.customerwatch.credit.limit;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody decides about a limit request.
 *
 * @param roles of whoever decides
 */
public record LimitRuling(String by, Set<String> roles, boolean approve, String reason, Instant now) {

    /** Why a decision is refused, with what was found. */
    public sealed interface Objection {

        record Decided(LimitRequest.Verdict verdict) implements Objection {}

        /** Nobody decides about what they asked for. */
        record OwnRequest(String by) implements Objection {}

        record BeyondAuthority(LimitRights.Beyond beyond) implements Objection {}

        /** Its own end is over. */
        record Over(Instant until) implements Objection {}

        /** The ledger would not take it as the account is now. */
        record NotPossible(Outcome.Refused refused) implements Objection {}
    }

    /** Why it is refused, if it is. Rejecting takes no authority. */
    Optional<Objection> objection(LimitRequest request, Currency currency, Limit current, LimitRights rights) {
        var decision = request.decision();
        if (decision != null) {
            return Optional.of(new Objection.Decided(decision.verdict()));
        }
        if (request.asked().by().equals(by)) {
            return Optional.of(new Objection.OwnRequest(by));
        }
        if (!approve) {
            return Optional.empty();
        }
        var until = request.wish().until();
        return until != null && request.wish().isOver(now)
                ? Optional.of(new Objection.Over(until))
                : rights.objection(roles, currency, current, request.wish().limit())
                        .map(Objection.BeyondAuthority::new);
    }

    LimitRequest.Decision decision() {
        var verdict = approve ? LimitRequest.Verdict.APPROVED : LimitRequest.Verdict.REJECTED;
        return new LimitRequest.Decision(verdict, by, reason, now);
    }
}
