package dev.customerwatch.bench.report;

import java.util.Locale;

/** What a figure should be. */
public sealed interface Aim {

    /** The figure divided by its yardstick is at least this. */
    record RatioAtLeast(double least) implements Aim {}

    /** The figure's median is at most this, in its own unit. */
    record AtMost(double most) implements Aim {}

    /** Whether a row is as it should be. */
    default boolean isMet(Row row) {
        return switch (this) {
            case RatioAtLeast ratio -> row.ratio().orElse(0) >= ratio.least();
            case AtMost bound -> row.figure().median() <= bound.most();
        };
    }

    /** In words for the table, e.g. {@code ratio >= 0.50}. */
    default String show(Unit unit) {
        return switch (this) {
            case RatioAtLeast ratio -> String.format(Locale.ROOT, "ratio >= %.2f", ratio.least());
            case AtMost bound -> "<= " + unit.show(bound.most());
        };
    }
}
