package dev.customerwatch.embedded.index;

import dev.customerwatch.embedded.bson.BsonOrder;
import org.jspecify.annotations.Nullable;

/** A place between two values in MongoDB's order: every value is below or above it, none is on it. */
sealed interface Cut extends Comparable<Cut> {

    /** Just below or just above all values that equal this one. */
    record AtValue(@Nullable Object value, boolean above) implements Cut {

        @Override
        public boolean isAbove(@Nullable Object other) {
            int order = BsonOrder.INSTANCE.compare(other, value);
            return order < 0 || (order == 0 && above);
        }

        @Override
        public int compareTo(Cut other) {
            if (other instanceof AtValue that) {
                int order = BsonOrder.INSTANCE.compare(value, that.value);
                return order != 0 ? order : Boolean.compare(above, that.above);
            }
            return other.isAbove(value) ? -1 : 1;
        }
    }

    /** Below all values of this type, above those of the types before. */
    record BeforeType(int type) implements Cut {

        @Override
        public boolean isAbove(@Nullable Object other) {
            return BsonOrder.typeOf(other) < type;
        }

        @Override
        public int compareTo(Cut other) {
            return other instanceof BeforeType that ? Integer.compare(type, that.type) : -other.compareTo(this);
        }
    }

    static Cut below(@Nullable Object value) {
        return new AtValue(value, false);
    }

    static Cut above(@Nullable Object value) {
        return new AtValue(value, true);
    }

    static Cut beforeTypeOf(Object value) {
        return new BeforeType(BsonOrder.typeOf(value));
    }

    static Cut afterTypeOf(Object value) {
        return new BeforeType(BsonOrder.typeOf(value) + 1);
    }

    boolean isAbove(@Nullable Object other);
}
