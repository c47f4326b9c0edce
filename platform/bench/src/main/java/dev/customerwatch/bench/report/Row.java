package dev.customerwatch.bench.report;

import java.util.ArrayList;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside what it is held against.
 *
 * @param yardstick measured in the same rounds; null where the figure stands alone
 * @param aim null where none was set
 */
public record Row(
        Series figure, @Nullable Series yardstick, @Nullable Aim aim) {

    public Row {
        if (yardstick != null && yardstick.rounds().size() != figure.rounds().size()) {
            throw new IllegalArgumentException("yardstick of other rounds: " + yardstick + " of " + figure);
        }
    }

    public static Row alone(Series figure) {
        return new Row(figure, null, null);
    }

    public static Row beside(Series figure, Series yardstick) {
        return new Row(figure, yardstick, null);
    }

    public Row aimingAt(Aim wanted) {
        return new Row(figure, yardstick, wanted);
    }

    /** Median of the rounds' ratios: each round is divided by its own yardstick, so that a busy minute counts on both sides. */
    public OptionalDouble ratio() {
        if (yardstick == null) {
            return OptionalDouble.empty();
        }
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < figure.rounds().size(); round++) {
            ratios.add(figure.rounds().get(round) / yardstick.rounds().get(round));
        }
        return OptionalDouble.of(Series.medianOf(ratios));
    }

    /** {@code met}, {@code missed}, or nothing where there is no aim. */
    public String verdict() {
        if (aim == null) {
            return "";
        }
        return aim.isMet(this) ? "met" : "missed";
    }
}
