package dev.customerwatch.customer.card;

/**
 * What people decided about a customer beside its state.
 *
 * @param onceInALife buys once and is not expected back
 * @param givenUp costs more than it brings, says a manager
 */
public record Flags(boolean onceInALife, boolean givenUp) {

    public static final Flags NONE = new Flags(false, false);
}
