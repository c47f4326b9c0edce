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

    /** Reads a list in its order: what comes after a position, from the beginning where there is none. */
    @FunctionalInterface
    public interface Reader<T, P> {

        /** At most {@code count} items. */
        List<T> read(@Nullable P after, int count);
    }

    /**
     * The page that a request asks for; one item more is read than it holds, so that a following page is known to exist.
     *
     * @param limit the page size asked for, 50 where none is
     * @param cursor {@code next} of the page before, null for the first page
     * @param position a record of the fields that order the list; written into the cursor
     * @param place where an item stands in the list's order
     * @throws Refusal 400 for a limit outside 1..200, and for a cursor that is not one of this kind of list
     */
    public static <T, P> Page<T> read(
            @Nullable Integer limit,
            @Nullable String cursor,
            Class<P> position,
            Reader<T, P> list,
            Function<? super T, ? extends P> place) {
        var most = limit(limit);
        var read = list.read(Cursor.decode(cursor, position), most + 1);
        if (read.size() <= most) {
            return new Page<>(read, null);
        }
        return new Page<>(read.subList(0, most), Cursor.encode(place.apply(read.get(most - 1))));
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
