package dev.customerwatch.customer.dealer;

import dev.customerwatch.customer.dealer.DealerReport.Line;
import dev.customerwatch.customer.export.CsvRow;
import dev.customerwatch.customer.export.CsvText;
import dev.customerwatch.customer.text.UnfitText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A dealer's stock as CSV: a header that names the columns {@code product}, {@code stock} and perhaps {@code sold}, then a line
 * per product. A row that is none is told with its number, from 1, and reason, and stops nothing.
 */
public record StockFile(List<Line> lines, List<Rejected> rejected) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    public StockFile {
        lines = List.copyOf(lines);
        rejected = List.copyOf(rejected);
    }

    /** A row that is none. */
    public record Rejected(long row, String field, @Nullable String found, String reason) {}

    /**
     * Reads it; refuses a file that is no CSV or has not the columns.
     *
     * @param charset as {@link CsvText} says
     */
    public static StockFile of(byte[] bytes, @Nullable Charset charset) {
        var text =
                CsvText.of(bytes, charset).orElseThrow(() -> new UnfitText("file", null, "must be UTF-8 or GB18030"));
        try (var parser = FORMAT.parse(new StringReader(text))) {
            var header = parser.getHeaderNames();
            if (!header.contains("product") || !header.contains("stock")) {
                throw new UnfitText("header", String.join(",", header), "must name the columns product and stock");
            }
            var lines = new ArrayList<Line>();
            var rejected = new ArrayList<Rejected>();
            parser.forEach(row -> take(row, lines, rejected));
            return new StockFile(lines, rejected);
        } catch (IOException | UncheckedIOException broken) {
            throw new UnfitText("file", null, "must be CSV with a header");
        }
    }

    private static void take(CSVRecord row, List<Line> lines, List<Rejected> rejected) {
        try {
            var sold = cell(row, "sold");
            var line = new Line(
                    cell(row, "product"),
                    pieces("stock", cell(row, "stock")),
                    sold.isEmpty() ? null : pieces("sold", sold));
            if (lines.stream().anyMatch(other -> other.product().equals(line.product()))) {
                throw new UnfitText("product", line.product(), "stands in the file before");
            }
            lines.add(line);
        } catch (UnfitText unfit) {
            rejected.add(new Rejected(
                    row.getRecordNumber(), unfit.field(), unfit.found(), String.valueOf(unfit.getMessage())));
        }
    }

    private static long pieces(String field, String text) {
        if (!text.matches("\\d{1,10}")) {
            throw new UnfitText(field, text, "must be a whole number");
        }
        return Long.parseLong(text);
    }

    private static String cell(CSVRecord row, String column) {
        var found = row.isSet(column) ? row.get(column) : "";
        return CsvRow.text(found)
                .orElseThrow(() -> new UnfitText(column, found, "must not be what a spreadsheet takes for a formula"));
    }
}
