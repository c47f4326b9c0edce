package dev.customerwatch.alert.rule.lost;

/** How a lost-customer warning ended, or why there is none. */
public enum LostOutcome {
    /** The customer bought again. */
    PURCHASED,
    /** Somebody decided that the customer is lost. */
    LOST,
    /** The customer buys once in a life and is not expected back. */
    ONCE_IN_A_LIFE,
    /** A manager decided to spend no more effort on the customer. */
    GIVEN_UP,
    /** We supply nothing ourselves. */
    SUPPLY_HELD,
    /** What was known or set has changed, e.g. the grade or the calendar. */
    REASSESSED
}
