package dev.customerwatch.bench.report;

import java.util.Collection;
import java.util.List;

/** Sorted values, asked for the one that a share of them does not exceed. */
public final class Percentiles {

    private final List<Double> sorted;

    public Percentiles(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        this.sorted = values.stream().sorted().toList();
    }

    /** The smallest value that at least this share of all values does not exceed, e.g. 0.99. */
    public double at(double share) {
        var rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.clamp(rank, 1, sorted.size()) - 1);
    }
}
