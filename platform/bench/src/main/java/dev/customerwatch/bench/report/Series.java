package dev.customerwatch.bench.report;

import java.util.List;

/**
 * One thing measured in several rounds.
 *
 * @param name what was measured, in words for the table
 * @param rounds one value per round, in the order of the rounds; at least one
 */
public record Series(String name, Unit unit, List<Double> rounds) {

    public Series {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("a series needs a round: " + name);
        }
    }

    public double median() {
        return medianOf(rounds);
    }

    public double least() {
        return rounds.stream().mapToDouble(value -> value).min().orElseThrow();
    }

    public double most() {
        return rounds.stream().mapToDouble(value -> value).max().orElseThrow();
    }

    /** From the least to the most as a share of the median; 0 for one round. */
    public double spread() {
        return median() == 0 ? 0 : (most() - least()) / median();
    }

    static double medianOf(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
