package dev.customerwatch.local.history;

import dev.customerwatch.local.http.Answer;
import dev.customerwatch.local.http.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Sends files of cards to customer-service, some hundred rows at a time; what is refused goes into a file of its own. */
final class CardUpload {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Api customers;
    private final Patience patience;
    private final Rejects rejects;
    private final int batch;
    private int added;
    private int changed;
    private int unchanged;

    CardUpload(Api customers, Patience patience, Rejects rejects, int batch) {
        this.customers = customers;
        this.patience = patience;
        this.rejects = rejects;
        this.batch = batch;
    }

    /** A row and where it stands. */
    private record Placed(Place place, List<String> cells) {}

    /** @param charset null where nothing is said: UTF-8, or else GB18030 */
    void send(Path path, @Nullable Charset charset) {
        var file = readable(path, charset);
        try (var parser =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(file.open(bytes -> {}))) {
            var rows = new ArrayList<Placed>();
            List<String> header = null;
            var begin = 1L;
            for (var found : parser) {
                if (header == null) {
                    header = cells(found);
                } else {
                    rows.add(new Placed(new Place(String.valueOf(path.getFileName()), begin), cells(found)));
                }
                begin = parser.getCurrentLineNumber() + 1;
                if (rows.size() == batch) {
                    flush(header, rows);
                }
            }
            flush(header == null ? List.of() : header, rows);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new CannotImport("%s cannot be read: %s".formatted(path, unreadable.getMessage()));
        }
    }

    void report(PrintWriter out) {
        var rejected = rejects.byReason();
        var sum = rejected.values().stream().mapToInt(Integer::intValue).sum();
        out.printf(
                "Taken over: %,d cards added, %,d changed, %,d as they were, %,d rejected%n",
                added, changed, unchanged, sum);
        if (sum > 0) {
            var reasons = rejected.entrySet().stream()
                    .map(reason -> reason.getValue() + " " + reason.getKey())
                    .sorted()
                    .collect(Collectors.joining(", "));
            out.printf("Rejected: %s; each with its line in %s%n", reasons, rejects.path());
        }
        out.flush();
    }

    private void flush(List<String> header, List<Placed> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var text = text(header, rows);
        var answer =
                patience.call("sending cards", () -> customers.post("/card-files", "text/csv;charset=UTF-8", text));
        count(answer, rows);
        rows.clear();
    }

    private void count(Answer answer, List<Placed> rows) {
        added += answer.body().path("added").asInt(0);
        changed += answer.body().path("changed").asInt(0);
        unchanged += answer.body().path("unchanged").asInt(0);
        rejects.add(answer, number -> rows.get(number).place());
    }

    private static HistoryFile readable(Path path, @Nullable Charset charset) {
        if (charset != null) {
            return checked(new HistoryFile(path, charset));
        }
        try {
            return checked(new HistoryFile(path, StandardCharsets.UTF_8));
        } catch (CannotImport noUtf8) {
            return checked(new HistoryFile(path, GB18030));
        }
    }

    private static HistoryFile checked(HistoryFile file) {
        file.check();
        return file;
    }

    private static List<String> cells(CSVRecord found) {
        return found.stream().toList();
    }

    private static String text(List<String> header, List<Placed> rows) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (var row : rows) {
                csv.printRecord(row.cells());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
