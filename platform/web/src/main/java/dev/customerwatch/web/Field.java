package dev.customerwatch.web;

import java.time.DateTimeException;
import java.util.function.Function;

/** Reads text of a request into a value of the domain; what the domain refuses is a 400 naming field and value. */
public final class Field {

    private Field() {}

    /**
     * The value read from the text, e.g. {@code Field.read("lines[0].unitPrice", "12.50", it -> Money.of(it, "CNY"))}.
     *
     * @throws Refusal 400 with field, value and the reason, where the reading throws {@link IllegalArgumentException}
     *     or {@link DateTimeException}
     */
    public static <V, T> T read(String field, V value, Function<V, T> reading) {
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw CommonProblems.invalidValue(field, value, refused.getMessage());
        }
    }
}
