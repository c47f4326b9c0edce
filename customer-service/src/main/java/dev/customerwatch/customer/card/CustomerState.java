package dev.customerwatch.customer.card;

import java.util.Set;

/**
 * Where the relation with a customer stands. People move it one step forward, with a reason; the first confirmed order
 * makes ACTUAL from wherever the acquisition stood. ACTUAL and WON_BACK end only by the decision LOST, never by silence.
 */
public enum CustomerState {
    NON_CUSTOMER,
    POTENTIAL,
    TARGET,
    ACTUAL,
    LOST,
    WON_BACK;

    /** The states that a person may move a customer to from here. */
    public Set<CustomerState> next() {
        return switch (this) {
            case NON_CUSTOMER -> Set.of(POTENTIAL);
            case POTENTIAL -> Set.of(TARGET);
            case TARGET -> Set.of(ACTUAL);
            case ACTUAL, WON_BACK -> Set.of(LOST);
            case LOST -> Set.of(WON_BACK);
        };
    }

    /** The state after a confirmed order. */
    public CustomerState afterOrder() {
        return switch (this) {
            case NON_CUSTOMER, POTENTIAL, TARGET, ACTUAL -> ACTUAL;
            case LOST, WON_BACK -> WON_BACK;
        };
    }

    /** Whether a card may begin here: who has never bought is not yet ACTUAL. */
    public boolean isFirst() {
        return switch (this) {
            case NON_CUSTOMER, POTENTIAL, TARGET -> true;
            case ACTUAL, LOST, WON_BACK -> false;
        };
    }
}
