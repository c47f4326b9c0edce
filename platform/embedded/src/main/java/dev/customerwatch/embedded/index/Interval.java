package dev.customerwatch.embedded.index;

import dev.customerwatch.embedded.bson.BsonOrder;
import org.jspecify.annotations.Nullable;

/** The values between two places. */
record Interval(Cut low, Cut high) {

    static final Interval ALL = new Interval(new Cut.BeforeType(0), new Cut.BeforeType(Integer.MAX_VALUE));

    static Interval point(@Nullable Object value) {
        return new Interval(Cut.below(value), Cut.above(value));
    }

    boolean isEmpty() {
        return low.compareTo(high) >= 0;
    }

    /** Whether all values inside equal each other. */
    boolean isPoint() {
        return low instanceof Cut.AtValue least
                && high instanceof Cut.AtValue greatest
                && !least.above()
                && greatest.above()
                && BsonOrder.INSTANCE.compare(least.value(), greatest.value()) == 0;
    }

    boolean contains(@Nullable Object value) {
        return !low.isAbove(value) && high.isAbove(value);
    }

    Interval intersect(Interval other) {
        return new Interval(
                low.compareTo(other.low) >= 0 ? low : other.low, high.compareTo(other.high) <= 0 ? high : other.high);
    }
}
