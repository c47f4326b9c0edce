package dev.customerwatch.credit.receivable.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table as CSV that spreadsheets read: a byte order mark, quoted where needed, and no cell that they would calculate. */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    Csv row(List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    String text() {
        return text.toString();
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
