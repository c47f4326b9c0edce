package dev.customerwatch.local.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The lines of one history file, with their places. */
record Lines(HistoryFile file, Mapping mapping) {

    private static final int ENOUGH_TO_JUDGE = 100;

    /**
     * Whether the file can be read as the mapping says, all of it as text and its first lines as rows.
     *
     * @throws CannotImport naming what to change
     */
    void check() {
        file.check();
        try (var parser = parser(bytes -> {})) {
            requireColumns(parser);
            requireTimeFormat(parser);
        } catch (IOException | UncheckedIOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** @param bytes told how many bytes of the file were read, time and again */
    void each(LongConsumer bytes, BiConsumer<CSVRecord, Place> line) {
        try (var parser = parser(bytes)) {
            var begin = parser.getCurrentLineNumber() + 1;
            for (var found : parser) {
                line.accept(found, new Place(name(), begin));
                begin = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private CannotImport unreadable(Exception found) {
        var cause = found.getCause() == null ? found : found.getCause();
        var hint = cause instanceof CSVException ? " Is a quotation mark left open?" : "";
        return new CannotImport("%s cannot be read: %s%s".formatted(file.path(), cause.getMessage(), hint));
    }

    private CSVParser parser(LongConsumer bytes) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(mapping.delimiter())
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(file.open(bytes));
    }

    private void requireColumns(CSVParser parser) {
        var names = parser.getHeaderNames();
        var missing = new TreeSet<>(mapping.columns().values());
        missing.removeAll(names);
        if (!missing.isEmpty()) {
            var hint = names.size() > 1 ? "" : " Is the delimiter another? --set delimiter=";
            throw new CannotImport("%s has no column %s; it has %s. Name the columns: --set column.number=NAME …%s"
                    .formatted(file.path(), String.join(", ", missing), String.join(", ", names), hint));
        }
    }

    private void requireTimeFormat(CSVParser parser) {
        var reader = new RowReader(mapping);
        CSVRecord first = null;
        var lines = 0;
        for (var line : parser) {
            first = first == null ? line : first;
            if (reader.readsTime(line)) {
                return;
            }
            lines++;
            if (lines == ENOUGH_TO_JUDGE) {
                break;
            }
        }
        if (first != null) {
            throw new CannotImport(
                    "%s: '%s' is not of the form %s. Say how times are written: --set date-format=PATTERN"
                            .formatted(
                                    file.path(), first.get(mapping.columns().get(Column.TIME)), mapping.timePattern()));
        }
    }

    private String name() {
        return String.valueOf(file.path().getFileName());
    }
}
