package dev.customerwatch.customer.export;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file (RFC 4180) that no spreadsheet takes for formulas. */
public final class CsvRow {

    /** In front of the first row: spreadsheets read UTF-8 by it. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvRow() {}

    public static String of(List<? extends @Nullable Object> values) {
        return values.stream()
                        .map(value -> value == null ? "" : cell(value.toString()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String cell(String value) {
        var safe = isFormula(value) ? "'" + value : value;
        return safe.chars().anyMatch(character -> "\",\r\n".indexOf(character) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }
}
