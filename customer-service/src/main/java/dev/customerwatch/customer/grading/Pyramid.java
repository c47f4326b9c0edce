package dev.customerwatch.customer.grading;

import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sorts customers into grades and classes by what they brought; all figures are of one currency. */
public final class Pyramid {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final PyramidRule rule;

    public Pyramid(PyramidRule rule) {
        this.rule = rule;
    }

    /**
     * The customers graded, in the order of their profit. A customer belongs where its own first unit falls, so that as many
     * are KEY as really make the share; who brought nothing, or less, is SMALL and C.
     */
    public List<Graded> of(List<Figures> figures) {
        var byProfit = reached(figures, Figures::profit);
        var byRevenue = reached(figures, Figures::revenue);
        return figures.stream()
                .sorted(falling(Figures::profit))
                .map(one -> graded(one, byProfit, byRevenue))
                .toList();
    }

    private Graded graded(Figures one, Map<String, BigDecimal> byProfit, Map<String, BigDecimal> byRevenue) {
        var profit = byProfit.getOrDefault(one.customerId(), HUNDRED);
        var revenue = byRevenue.getOrDefault(one.customerId(), HUNDRED);
        return new Graded(
                one.customerId(), grade(profit), abc(revenue), abc(profit), one.revenue(), one.profit(), one.missing());
    }

    private Grade grade(BigDecimal reached) {
        if (reached.compareTo(rule.key()) < 0) {
            return Grade.KEY;
        }
        return reached.compareTo(rule.ordinary()) < 0 ? Grade.ORDINARY : Grade.SMALL;
    }

    private Abc abc(BigDecimal reached) {
        if (reached.compareTo(rule.a()) < 0) {
            return Abc.A;
        }
        return reached.compareTo(rule.b()) < 0 ? Abc.B : Abc.C;
    }

    /** The percent of the whole that those before a customer make; nobody who brought nothing is in it. */
    private static Map<String, BigDecimal> reached(List<Figures> figures, Function<Figures, Money> value) {
        var bringing = figures.stream()
                .filter(one -> value.apply(one).isPositive())
                .sorted(falling(value))
                .toList();
        var whole = bringing.stream().map(one -> value.apply(one).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var reached = new HashMap<String, BigDecimal>();
        var before = BigDecimal.ZERO;
        for (var one : bringing) {
            reached.put(one.customerId(), before.multiply(HUNDRED).divide(whole, java.math.MathContext.DECIMAL64));
            before = before.add(value.apply(one).amount());
        }
        return reached;
    }

    private static Comparator<Figures> falling(Function<Figures, Money> value) {
        return Comparator.comparing((Figures one) -> value.apply(one).amount())
                .reversed()
                .thenComparing(Figures::customerId);
    }
}
