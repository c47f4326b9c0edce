package dev.customerwatch.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the following page, absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page of what was read with one item more than the limit, so that a following page is known to exist.
     *
     * @param position where an item stands in the list's order; written into the cursor
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<? super T, ?> position) {
        if (read.size() <= limit) {
            return new Page<>(read, null);
        }
        return new Page<>(read.subList(0, limit), Cursor.encode(position.apply(read.get(limit - 1))));
    }

    /** The same page of views. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next);
    }

    /**
     * The page size asked for, 50 where none is.
     *
     * @throws Refusal 400 outside 1..200
     */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw CommonProblems.invalidParameter("limit", asked, "1.." + MAX_LIMIT);
        }
        return asked;
    }
}
