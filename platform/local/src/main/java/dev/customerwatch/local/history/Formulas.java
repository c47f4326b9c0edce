package dev.customerwatch.local.history;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet would take for a formula is written so that it shows it as text. */
final class Formulas {

    /** Tells spreadsheets that a CSV file is UTF-8. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final String FIRST_OF_FORMULAS = "=+-@\t\r\n|%";

    private Formulas() {}

    static String neutral(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var harmless = FIRST_OF_FORMULAS.indexOf(text.charAt(0)) < 0
                || NUMBER.matcher(text).matches();
        return harmless ? text : "'" + text;
    }
}
