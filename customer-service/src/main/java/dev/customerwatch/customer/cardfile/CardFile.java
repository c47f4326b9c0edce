package dev.customerwatch.customer.cardfile;

import dev.customerwatch.customer.export.CsvRow;
import dev.customerwatch.customer.export.CsvText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/**
 * A file of cards, read.
 *
 * @param rows those that read
 * @param rejected those that do not
 */
public record CardFile(List<CardRow> rows, List<RejectedRow> rejected) {

    public CardFile {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
    }

    /** The file as a whole cannot be read: nothing of it was taken over. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String found;

        /** @param why a code */
        Unreadable(String why, String found) {
            super(why);
            this.found = found;
        }

        public String found() {
            return found;
        }
    }

    /**
     * Reads a file.
     *
     * @param charset null where nothing is said: UTF-8, with or without byte order mark, or else GB18030
     */
    public static CardFile read(byte[] bytes, @Nullable Charset charset) throws Unreadable {
        try (var parser = parser(text(bytes, charset))) {
            var columns = columns(parser.getHeaderNames());
            var rows = new ArrayList<CardRow>();
            var rejected = new ArrayList<RejectedRow>();
            var begin = parser.getCurrentLineNumber() + 1;
            for (var found : parser) {
                take(
                        found,
                        columns,
                        new CardRow(rows.size() + rejected.size(), begin, new EnumMap<>(CardColumn.class)),
                        rows,
                        rejected);
                begin = parser.getCurrentLineNumber() + 1;
            }
            return new CardFile(rows, rejected);
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw new Unreadable("NO_CSV", message(broken));
        }
    }

    private static void take(
            CSVRecord found, List<CardColumn> columns, CardRow place, List<CardRow> rows, List<RejectedRow> rejected) {
        try {
            rows.add(row(found, columns, place));
        } catch (UnfitCell unfit) {
            rejected.add(unfit.at(place));
        }
    }

    private static CardRow row(CSVRecord found, List<CardColumn> columns, CardRow place) {
        if (found.size() != columns.size()) {
            throw new UnfitCell("line", "WRONG_NUMBER_OF_FIELDS", found.size() + " instead of " + columns.size());
        }
        var cells = new EnumMap<CardColumn, String>(CardColumn.class);
        for (var at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            var text = CsvRow.text(found.get(at).strip());
            if (text.isEmpty()) {
                throw new UnfitCell(CardRow.field(column), "FORMULA", column.isPersonal() ? null : found.get(at));
            }
            if (!text.get().isBlank()) {
                cells.put(column, text.get().strip());
            }
        }
        return new CardRow(place.number(), place.line(), cells);
    }

    private static List<CardColumn> columns(List<String> headers) throws Unreadable {
        var columns = new ArrayList<CardColumn>();
        for (var header : headers) {
            var column = CardColumn.named(header);
            if (column.isEmpty()) {
                throw new Unreadable("UNKNOWN_COLUMN", header);
            }
            columns.add(column.get());
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new Unreadable("COLUMN_TWICE", String.join(", ", headers));
        }
        if (!columns.contains(CardColumn.CODE) && !columns.contains(CardColumn.IDENTIFIER)) {
            throw new Unreadable("NO_CODE_AND_NO_ID", String.join(", ", headers));
        }
        return columns;
    }

    private static CSVParser parser(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text));
    }

    private static String text(byte[] bytes, @Nullable Charset charset) throws Unreadable {
        var text = CsvText.of(bytes, charset);
        if (text.isEmpty()) {
            throw new Unreadable("NO_TEXT", charset == null ? "UTF-8, GB18030" : charset.name());
        }
        return text.get();
    }

    private static String message(Exception broken) {
        var cause = broken.getCause() == null ? broken : broken.getCause();
        return cause instanceof CSVException ? "quotation mark left open" : "header line";
    }
}
