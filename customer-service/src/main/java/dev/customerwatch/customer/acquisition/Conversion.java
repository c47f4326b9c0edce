package dev.customerwatch.customer.acquisition;

import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a method of acquisition led to. A customer whom several methods approached counts with each.
 *
 * @param won percent of the approached who buy, never rounded up
 * @param costs by currency
 * @param withoutCost approaches of which nobody recorded what they cost
 * @param costPerWon by currency, of the recorded costs; empty while nobody buys
 */
public record Conversion(
        String method,
        int approached,
        int targets,
        int customers,
        BigDecimal won,
        List<Money> costs,
        int withoutCost,
        List<Money> costPerWon) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public Conversion {
        costs = List.copyOf(costs);
        costPerWon = List.copyOf(costPerWon);
    }

    /**
     * The methods, the one that won most customers first.
     *
     * @param states where each customer stands now; one who has none is left out
     */
    public static List<Conversion> of(List<Approach> approaches, Map<String, CustomerState> states) {
        var byMethod = new TreeMap<String, List<Approach>>();
        approaches.stream()
                .filter(approach -> approach.status() == Approach.Status.MADE)
                .filter(approach -> states.containsKey(approach.customerId()))
                .forEach(approach -> byMethod.computeIfAbsent(approach.method(), none -> new ArrayList<>())
                        .add(approach));
        var conversions = new ArrayList<Conversion>();
        byMethod.forEach((method, all) -> conversions.add(of(method, all, states)));
        conversions.sort((one, other) -> Integer.compare(other.customers, one.customers));
        return conversions;
    }

    private static Conversion of(String method, List<Approach> all, Map<String, CustomerState> states) {
        var reached = new HashMap<String, @Nullable CustomerState>();
        all.forEach(approach -> reached.put(approach.customerId(), states.get(approach.customerId())));
        var customers = (int) reached.values().stream().filter(Conversion::buys).count();
        var targets = (int) reached.values().stream()
                .filter(state -> state == CustomerState.TARGET)
                .count();
        var costs = costs(all);
        return new Conversion(
                method,
                reached.size(),
                targets,
                customers,
                new BigDecimal(customers)
                        .multiply(HUNDRED)
                        .divide(new BigDecimal(reached.size()), 2, RoundingMode.DOWN),
                costs,
                (int) all.stream().filter(approach -> approach.cost() == null).count(),
                customers == 0 ? List.of() : perWon(costs, customers));
    }

    private static boolean buys(@Nullable CustomerState state) {
        return switch (state) {
            case ACTUAL, WON_BACK, LOST -> true;
            case NON_CUSTOMER, POTENTIAL, TARGET -> false;
            case null -> false;
        };
    }

    private static List<Money> costs(List<Approach> all) {
        var costs = new LinkedHashMap<Currency, Money>();
        for (var approach : all) {
            var cost = approach.cost();
            if (cost != null) {
                costs.merge(cost.currency(), cost, Money::plus);
            }
        }
        return List.copyOf(costs.values());
    }

    private static List<Money> perWon(List<Money> costs, int customers) {
        var share = BigDecimal.ONE.divide(new BigDecimal(customers), java.math.MathContext.DECIMAL128);
        return costs.stream()
                .map(cost -> cost.times(share, RoundingMode.HALF_UP))
                .toList();
    }
}
