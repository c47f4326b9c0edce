package dev.customerwatch.customer.grading;

import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.money.Money;
import java.util.Set;

/**
 * How much a customer counts.
 *
 * @param profit as far as its parts are recorded
 * @param missing parts of profit that are not
 */
public record Graded(
        String customerId,
        Grade grade,
        Abc byRevenue,
        Abc byProfit,
        Money revenue,
        Money profit,
        Set<ProfitPart> missing) {

    public Graded {
        missing = Set.copyOf(missing);
    }
}
