package dev.customerwatch.customer.grading;

import dev.customerwatch.money.Money;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a customer brought in a period.
 *
 * @param revenue net, less what came back
 * @param costs those that are recorded
 * @param missing parts that nobody recorded: not taken as nothing, but named
 */
public record Figures(String customerId, Money revenue, Map<ProfitPart, Money> costs, Set<ProfitPart> missing) {

    public Figures {
        costs = Map.copyOf(new TreeMap<>(costs));
        missing = Set.copyOf(missing);
    }

    /** Profit as far as its parts are recorded. */
    public Money profit() {
        return costs.values().stream().reduce(revenue, Money::minus);
    }
}
