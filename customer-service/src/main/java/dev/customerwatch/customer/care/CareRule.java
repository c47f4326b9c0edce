package dev.customerwatch.customer.care;

import java.time.Period;
import java.util.List;
import java.util.Map;

/**
 * When a company looks after its customers.
 *
 * @param productCareAfter days after an order
 * @param greetAhead days before a birthday or founding day
 * @param related what goes with a product
 * @param lasts how many days a product lasts; {@code renewAhead} days before that its renewal is offered
 * @param rareFactor so many times its usual gap without an order is rare
 * @param valueFall percent by which the last 12 months are below the 12 before
 * @param decideLostAfter days without an order after which a person is to decide
 */
public record CareRule(
        int productCareAfter,
        int greetAhead,
        Map<String, List<String>> related,
        Map<String, Integer> lasts,
        int renewAhead,
        int rareFactor,
        int valueFall,
        int decideLostAfter) {

    static final Period YEAR = Period.ofYears(1);

    public CareRule {
        related = Map.copyOf(related);
        lasts = Map.copyOf(lasts);
    }
}
