package dev.customerwatch.credit.account;

import java.util.Set;

/** Where a bill is. */
public enum BillState {
    HELD,
    /** Passed on to somebody whom we owe; until maturity it may come back. */
    ENDORSED,
    /** Sold to a bank before maturity; until then it may come back. */
    DISCOUNTED,
    /** With somebody as security for what we owe. */
    PLEDGED,
    /** Shown to its acceptor for payment. */
    PRESENTED,
    SETTLED,
    /** Not paid: the customer owes again what the bill was for. */
    DISHONOURED,
    /** Those who signed it are asked for the money. */
    RECOURSE;

    /** Whether somebody else has it, and may come back to us. */
    public boolean isPassedOn() {
        return this == ENDORSED || this == DISCOUNTED;
    }

    /** Whether it may go there from here. What was passed on may come back even after its maturity. */
    public boolean mayBecome(BillState next, boolean passedOn) {
        return next().contains(next) || (this == SETTLED && passedOn && next == DISHONOURED);
    }

    private Set<BillState> next() {
        return switch (this) {
            case HELD -> Set.of(ENDORSED, DISCOUNTED, PLEDGED, PRESENTED, SETTLED, DISHONOURED);
            case PLEDGED -> Set.of(HELD, PRESENTED, SETTLED, DISHONOURED);
            case ENDORSED, DISCOUNTED, PRESENTED -> Set.of(SETTLED, DISHONOURED);
            case DISHONOURED -> Set.of(RECOURSE);
            case SETTLED, RECOURSE -> Set.of();
        };
    }
}
