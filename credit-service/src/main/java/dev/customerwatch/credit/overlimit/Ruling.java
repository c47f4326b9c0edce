package dev.customerwatch.credit.overlimit;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody decides about a request.
 *
 * @param by who
 * @param approve or reject
 * @param days for which the excess may last
 * @param authority of whoever decides, null where they have none
 */
public record Ruling(
        String by,
        boolean approve,
        int days,
        String reason,
        @Nullable Authority authority,
        Instant now) {

    public Ruling {
        if (days < 0 || days > 365) {
            throw new IllegalArgumentException("days must be 0..365: " + days);
        }
    }

    /** Why a decision is refused, with its numbers. */
    public sealed interface Objection {
        /** It was decided before. */
        record Decided(OverLimitRequest.Verdict verdict) implements Objection {}

        /** Nobody decides about what they asked for. */
        record OwnRequest(String by) implements Objection {}

        /**
         * It takes a higher authority.
         *
         * @param authority in the account's currency, null where there is none at all
         */
        record AboveAuthority(Money excess, @Nullable BigDecimal authority, int days, int mostDays)
                implements Objection {}
    }

    /** Why it is refused, if it is. Rejecting takes no authority beyond having one. */
    Optional<Objection> objection(OverLimitRequest request, Money excess) {
        var decision = request.decision();
        if (decision != null) {
            return Optional.of(new Objection.Decided(decision.verdict()));
        }
        if (request.asked().by().equals(by)) {
            return Optional.of(new Objection.OwnRequest(by));
        }
        if (authority == null) {
            return Optional.of(new Objection.AboveAuthority(excess, BigDecimal.ZERO, days, 0));
        }
        return approve && !authority.covers(excess.amount(), days)
                ? Optional.of(new Objection.AboveAuthority(excess, authority.excess(), days, authority.days()))
                : Optional.empty();
    }

    OverLimitRequest.Decision decision(Money excess) {
        return approve
                ? new OverLimitRequest.Decision(
                        OverLimitRequest.Verdict.APPROVED, by, reason, excess, now, now.plus(days, ChronoUnit.DAYS))
                : new OverLimitRequest.Decision(OverLimitRequest.Verdict.REJECTED, by, reason, excess, now, null);
    }
}
