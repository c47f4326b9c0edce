package dev.customerwatch.credit.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table as it is shown, whatever it is shown on. */
public record Grid(String heading, List<Column> columns, List<Line> lines) {

    public Grid {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A column.
     *
     * @param name the same in every language
     */
    public record Column(String name, String title) {}

    /** What a line is about. */
    public enum Kind {
        ROW,
        SUM,
        TOTAL
    }

    /**
     * A line.
     *
     * @param cells text, numbers, dates, {@link Percent}, {@link Id}; null where there is nothing to say
     */
    public record Line(Kind kind, List<? extends @Nullable Object> cells) {
        public Line {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }

    /** A share of one, e.g. 0.1500, for people 15.00 %. */
    public record Percent(String share) {
        @Override
        public String toString() {
            return share;
        }
    }

    /** An id: for machines, and for people in small print. */
    public record Id(String id) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** Some of the columns, under a heading of their own. */
    public Grid only(String other, Predicate<String> wanted) {
        var kept = IntStream.range(0, columns.size())
                .filter(index -> wanted.test(columns.get(index).name()))
                .boxed()
                .toList();
        return new Grid(
                other,
                kept.stream().map(columns::get).toList(),
                lines.stream().map(line -> picked(line, kept)).toList());
    }

    private static Line picked(Line line, List<Integer> kept) {
        var cells = new ArrayList<@Nullable Object>();
        kept.forEach(index -> cells.add(line.cells().get(index)));
        return new Line(line.kind(), cells);
    }
}
