package dev.customerwatch.credit.overlimit;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.ceiling.Ceiling;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody decides about a request.
 *
 * @param by who
 * @param approve or reject
 * @param days for which the excess may last
 * @param mandates by which rights whoever decides may do so, their own first
 */
public record Ruling(String by, boolean approve, int days, String reason, List<Mandate> mandates, Instant now) {

    public Ruling {
        mandates = List.copyOf(mandates);
        if (days < 0 || days > 365) {
            throw new IllegalArgumentException("days must be 0..365: " + days);
        }
    }

    /** By one's own authority, null where there is none. */
    public Ruling(String by, boolean approve, int days, String reason, @Nullable Authority authority, Instant now) {
        this(by, approve, days, reason, authority == null ? List.of() : List.of(new Mandate(authority, null)), now);
    }

    /** Why a decision is refused, with its numbers. */
    public sealed interface Objection {
        /** It was decided before. */
        record Decided(OverLimitRequest.Verdict verdict) implements Objection {}

        /** Nothing passes while supply is held or the account suspended: let that go on first. */
        record Stopped(Limit.Hold.Reason reason) implements Objection {}

        /** Nobody decides about what they asked for. */
        record OwnRequest(String by) implements Objection {}

        /**
         * It takes a higher authority.
         *
         * @param authority in the account's currency, null where there is none at all
         */
        record AboveAuthority(Money excess, @Nullable BigDecimal authority, int days, int mostDays)
                implements Objection {}

        /** The company has so much at risk that only the general manager decides. */
        record AboveCeiling(Ceiling.Above above) implements Objection {}
    }

    /** Rejecting is always possible. */
    boolean mayDecideAboveTheCeiling(OverLimitRequest request, Money excess) {
        return !approve || mandate(request, excess).filter(Mandate::isHighest).isPresent();
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
        var mandate = mandate(request, excess);
        if (mandate.isEmpty()) {
            return Optional.of(new Objection.AboveAuthority(excess, BigDecimal.ZERO, days, 0));
        }
        if (!approve || mandate.get().covers(excess.amount(), days)) {
            return Optional.empty();
        }
        return Optional.of(beyond(request, excess, mandate.get().authority()));
    }

    /** What the asker delegated does not serve the asker's own request. */
    private Objection beyond(OverLimitRequest request, Money excess, Authority highest) {
        var asker = request.asked().by();
        return mandates.stream()
                        .anyMatch(
                                mandate -> asker.equals(mandate.onBehalfOf()) && mandate.covers(excess.amount(), days))
                ? new Objection.OwnRequest(asker)
                : new Objection.AboveAuthority(excess, highest.excess(), days, highest.days());
    }

    /** The first that reaches so far, else the highest there is. */
    private Optional<Mandate> mandate(OverLimitRequest request, Money excess) {
        var asker = request.asked().by();
        var usable = mandates.stream()
                .filter(mandate -> !asker.equals(mandate.onBehalfOf()))
                .toList();
        return usable.stream()
                .filter(mandate -> mandate.covers(excess.amount(), days))
                .findFirst()
                .or(() -> usable.stream()
                        .max(Comparator.comparing(
                                (Mandate mandate) -> mandate.authority().excess(),
                                Comparator.nullsLast(Comparator.naturalOrder()))));
    }

    OverLimitRequest.Decision decision(OverLimitRequest request, Money excess) {
        var onBehalfOf = mandate(request, excess).map(Mandate::onBehalfOf).orElse(null);
        return approve
                ? new OverLimitRequest.Decision(
                        OverLimitRequest.Verdict.APPROVED,
                        by,
                        reason,
                        excess,
                        now,
                        now.plus(days, ChronoUnit.DAYS),
                        onBehalfOf)
                : new OverLimitRequest.Decision(
                        OverLimitRequest.Verdict.REJECTED, by, reason, excess, now, null, onBehalfOf);
    }
}
