package dev.customerwatch.alert.rule.lost;

import org.jspecify.annotations.Nullable;

/**
 * What the customer's card says that matters here.
 *
 * @param grade null until the customer is graded
 * @param lost whether somebody decided that the customer is lost
 * @param onceInALife buys once and is not expected back
 * @param givenUp whether a manager decided to spend no more effort
 */
public record Card(@Nullable Grade grade, boolean lost, boolean onceInALife, boolean givenUp) {

    static final Card UNKNOWN = new Card(null, false, false, false);
}
