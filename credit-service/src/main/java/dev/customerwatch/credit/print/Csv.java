package dev.customerwatch.credit.print;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables as CSV that spreadsheets read: a byte order mark, quoted where needed, and no cell that they would calculate. */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    /** The columns' titles, once, and the lines of all grids below each other. */
    public static String of(List<Grid> grids) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        grids.stream()
                .limit(1)
                .forEach(grid -> row(
                        text, grid.columns().stream().map(Grid.Column::title).toList()));
        grids.forEach(grid -> grid.lines().forEach(line -> row(text, line.cells())));
        return text.toString();
    }

    private static void row(StringBuilder text, List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var shown = value instanceof String name && startsFormula(name) ? "'" + name : value.toString();
        return shown.matches("(?s).*[\",\r\n].*") ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
    }
}
