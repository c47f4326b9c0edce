package dev.customerwatch.embedded.bson;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;

/** Compares int, long, double and decimal by their exact values; not-a-number is the lowest. */
final class NumberOrder {

    private NumberOrder() {}

    static int compare(Number left, Number right) {
        if (isWhole(left) && isWhole(right)) {
            return Long.compare(left.longValue(), right.longValue());
        }
        if ((left instanceof Double && right instanceof Double) || !isFinite(left) || !isFinite(right)) {
            return compareDoubles(left.doubleValue(), right.doubleValue());
        }
        return exact(left).compareTo(exact(right));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    private static boolean isFinite(Number number) {
        return switch (number) {
            case Decimal128 decimal ->
                !decimal.equals(Decimal128.POSITIVE_INFINITY)
                        && !decimal.equals(Decimal128.NEGATIVE_INFINITY)
                        && !Double.isNaN(decimal.doubleValue());
            case Double value -> Double.isFinite(value);
            default -> true;
        };
    }

    // Not Double.compare: here 0.0 equals -0.0, and not-a-number is below everything.
    private static int compareDoubles(double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Boolean.compare(Double.isNaN(b), Double.isNaN(a));
        }
        return a < b ? -1 : a > b ? 1 : 0;
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Decimal128 decimal -> decimal.toBigDecimal();
            case Double value -> new BigDecimal(value);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }
}
