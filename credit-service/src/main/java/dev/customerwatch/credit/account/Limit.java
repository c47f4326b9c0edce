package dev.customerwatch.credit.account;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an account may go. That nobody decided, that there is no credit and that there is no limit are three things. */
public sealed interface Limit {

    record NotDecided() implements Limit {}

    /** No credit at all. */
    record None() implements Limit {}

    record UpTo(Money amount) implements Limit {
        private static final BigDecimal TOO_HIGH = BigDecimal.TEN.pow(14);

        public UpTo {
            if (amount.isNegative() || amount.amount().compareTo(TOO_HIGH) >= 0) {
                throw new IllegalArgumentException("limit must be from zero to below 10^14: " + amount);
            }
        }
    }

    record Unlimited() implements Limit {}

    /** The alternatives by the names that leave the service. */
    enum Kind {
        NOT_DECIDED,
        NONE,
        AMOUNT,
        UNLIMITED
    }

    /**
     * The limit of a kind.
     *
     * @throws IllegalArgumentException where an amount is missing for AMOUNT or given for another kind
     */
    static Limit of(Kind kind, @Nullable Money amount) {
        if (amount != null && kind != Kind.AMOUNT) {
            throw new IllegalArgumentException("a limit of kind " + kind + " has no amount: " + amount);
        }
        return switch (kind) {
            case NOT_DECIDED -> new NotDecided();
            case NONE -> new None();
            case UNLIMITED -> new Unlimited();
            case AMOUNT -> upTo(amount);
        };
    }

    private static Limit upTo(@Nullable Money amount) {
        if (amount == null) {
            throw new IllegalArgumentException("a limit of kind AMOUNT needs its amount");
        }
        return new UpTo(amount);
    }

    default Kind kind() {
        return switch (this) {
            case NotDecided undecided -> Kind.NOT_DECIDED;
            case None none -> Kind.NONE;
            case UpTo upTo -> Kind.AMOUNT;
            case Unlimited unlimited -> Kind.UNLIMITED;
        };
    }

    /** The amount of the kind AMOUNT. */
    default Optional<Money> upTo() {
        return this instanceof UpTo upTo ? Optional.of(upTo.amount()) : Optional.empty();
    }

    /** What is left above the projected exposure, below zero when overrun; empty where there is nothing to count from. */
    default Optional<Money> available(Money projected) {
        return switch (this) {
            case NotDecided undecided -> Optional.empty();
            case Unlimited unlimited -> Optional.empty();
            case None none -> Optional.of(Money.zero(projected.currency()).min(projected.negated()));
            case UpTo upTo -> Optional.of(upTo.amount().minus(projected));
        };
    }

    /** How far an order of this amount would go beyond; zero where it fits, all of it where nobody decided on a limit. */
    default Money excess(Money projected, Money wanted) {
        var zero = Money.zero(wanted.currency());
        return switch (this) {
            case Unlimited unlimited -> zero;
            case NotDecided undecided -> wanted.max(zero);
            case None none -> projected.plus(wanted).max(zero);
            case UpTo upTo -> projected.plus(wanted).minus(upTo.amount()).max(zero);
        };
    }

    /** What keeps an order of this amount from being reserved, if anything does. Exactly up to the limit passes. */
    default Optional<Hold> hold(Money projected, Money wanted) {
        return switch (this) {
            case Unlimited unlimited -> Optional.empty();
            case NotDecided undecided -> Optional.of(Hold.of(Hold.Reason.LIMIT_NOT_DECIDED, null));
            case None none -> wanted.isPositive() ? Optional.of(overLimit(projected)) : Optional.empty();
            case UpTo upTo ->
                projected.plus(wanted).compareTo(upTo.amount()) > 0
                        ? Optional.of(overLimit(projected))
                        : Optional.empty();
        };
    }

    private Hold overLimit(Money projected) {
        return Hold.of(Hold.Reason.OVER_LIMIT, available(projected).orElse(null));
    }

    /**
     * The check that an order did not pass.
     *
     * @param available what the limit had left; null where there was no limit to count from
     * @param overdue what was overdue too long; null where that did not fail
     * @param part whose own limit it did not pass; null where that did not fail
     */
    record Hold(
            Reason reason,
            @Nullable Money available,
            @Nullable Money overdue,
            @Nullable Part part) {
        /** A check of the limit. */
        public static Hold of(Reason reason, @Nullable Money available) {
            return new Hold(reason, available, null, null);
        }

        /** The checks. */
        public enum Reason {
            OVER_LIMIT,
            /** The limit that all customers of a group share. */
            GROUP_LIMIT,
            /** A limit of its own that a part of the account has. */
            PART_LIMIT,
            LIMIT_NOT_DECIDED,
            OVERDUE,
            /** Supply to this customer is stopped, or the account suspended; no waiver passes that. */
            SUPPLY_HELD,
            ACCOUNT_SUSPENDED
        }
    }
}
