package dev.customerwatch.credit.proposal;

import dev.customerwatch.credit.proposal.Input.Name;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How the comprehensive method 综合判断法 counts.
 *
 * @param weights of the scores, in percent; together 100
 * @param grades the best first; below the last one's score the factor is 0
 */
public record Scoring(Map<Name, BigDecimal> weights, List<Grade> grades) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FINE = 4;

    public Scoring {
        weights = new EnumMap<>(weights);
        grades = grades.stream()
                .sorted(Comparator.comparing(Grade::from).reversed())
                .toList();
        var sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw new IllegalArgumentException("weights must come to 100: " + sum);
        }
    }

    /**
     * From a score on, what of the standard limit is given.
     *
     * @param factor e.g. 1.5
     */
    public record Grade(BigDecimal from, BigDecimal factor) {}

    /** Safety, profit and liquidity weigh most; 150, 100, 50 and 0 % from 80, 60 and 40 points. */
    public static Scoring usual() {
        var weights = Map.of(
                Name.PROFITABILITY, BigDecimal.valueOf(20),
                Name.SAFETY, BigDecimal.valueOf(20),
                Name.LIQUIDITY, BigDecimal.valueOf(20),
                Name.SELLING_POWER, BigDecimal.valueOf(15),
                Name.PAYMENT_RECORD, BigDecimal.valueOf(15),
                Name.MANAGEMENT, BigDecimal.valueOf(10));
        return new Scoring(weights, List.of(grade(80, "1.5"), grade(60, "1"), grade(40, "0.5")));
    }

    /** The weighted score, 0 to 100. */
    BigDecimal score(Function<Name, BigDecimal> scores) {
        return weights.entrySet().stream()
                .map(weight -> scores.apply(weight.getKey()).multiply(weight.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(HUNDRED, FINE, RoundingMode.DOWN);
    }

    BigDecimal factor(BigDecimal score) {
        return grades.stream()
                .filter(grade -> score.compareTo(grade.from()) >= 0)
                .findFirst()
                .map(Grade::factor)
                .orElse(BigDecimal.ZERO);
    }

    private static Grade grade(int from, String factor) {
        return new Grade(BigDecimal.valueOf(from), new BigDecimal(factor));
    }
}
