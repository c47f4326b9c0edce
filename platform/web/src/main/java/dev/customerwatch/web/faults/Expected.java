package dev.customerwatch.web.faults;

import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What should have stood where something else was found, in words. */
final class Expected {

    private static final Set<Class<?>> WHOLE = Set.of(
            int.class, Integer.class, long.class, Long.class, short.class, Short.class, byte.class, BigInteger.class);
    private static final Set<Class<?>> DECIMAL =
            Set.of(BigDecimal.class, double.class, Double.class, float.class, Float.class);

    private Expected() {}

    static @Nullable Phrase of(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        return type.isEnum() ? oneOf(type) : new Phrase("expected." + word(type));
    }

    private static String word(Class<?> type) {
        if (WHOLE.contains(type)) {
            return "whole-number";
        }
        if (DECIMAL.contains(type)) {
            return "number";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Instant.class) {
            return "instant";
        }
        if (type == Money.class) {
            return "money";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "list" : "object";
    }

    private static Phrase oneOf(Class<?> type) {
        var names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return new Phrase("expected.one-of", Map.of("values", names));
    }
}
