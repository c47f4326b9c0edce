package dev.customerwatch.alert.rule.lost;

import dev.customerwatch.alert.rule.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What the customer's card says that matters here.
 *
 * @param grade null until the customer is graded
 * @param lost whether somebody decided that the customer is lost
 * @param onceInALife buys once and is not expected back
 * @param givenUp whether a manager decided to spend no more effort
 * @param noBrandLoyalty 无品牌忠诚: buys from whoever suits, so that leaving is no news
 */
public record Card(@Nullable Grade grade, boolean lost, boolean onceInALife, boolean givenUp, boolean noBrandLoyalty) {

    static final Card UNKNOWN = new Card(null, false, false, false, false);
}
