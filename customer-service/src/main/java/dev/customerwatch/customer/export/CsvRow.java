package dev.customerwatch.customer.export;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file (RFC 4180) that no spreadsheet takes for formulas. */
public final class CsvRow {

    /** In front of the first row: spreadsheets read UTF-8 by it. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A telephone number with its country, or a number with its sign. */
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9 .()（）-]+");

    private CsvRow() {}

    public static String of(List<? extends @Nullable Object> values) {
        return values.stream()
                        .map(value -> value == null ? "" : cell(value.toString()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** What a cell says; empty where a spreadsheet would take it for a formula. Undoes what {@link #of} did to such text. */
    public static Optional<String> text(String cell) {
        if (cell.startsWith("'") && needsApostrophe(cell.substring(1))) {
            return Optional.of(cell.substring(1));
        }
        return isFormula(cell) && !NUMBER.matcher(cell).matches() ? Optional.empty() : Optional.of(cell);
    }

    private static String cell(String value) {
        var safe = needsApostrophe(value) ? "'" + value : value;
        return safe.chars().anyMatch(character -> "\",\r\n".indexOf(character) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    /** Text that begins with one gets another, so that it reads back as it was. */
    private static boolean needsApostrophe(String value) {
        return isFormula(value) || value.startsWith("'");
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }
}
