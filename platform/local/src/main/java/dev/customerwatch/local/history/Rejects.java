package dev.customerwatch.local.history;

import dev.customerwatch.local.http.Answer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes what was not taken over: file, line, field, reason and what was found. The file exists only if there is some. */
final class Rejects implements AutoCloseable {

    private final Path path;
    private final Map<String, Integer> byReason = new TreeMap<>();
    private @Nullable CSVPrinter printer;

    Rejects(Path path) {
        this.path = path;
        try {
            Files.deleteIfExists(path);
        } catch (IOException unwritable) {
            throw new CannotImport("%s cannot be written: %s".formatted(path, unwritable));
        }
    }

    /** What a service rejected of the rows that it was sent. */
    void add(Answer answer, IntFunction<Place> sent) {
        answer.body()
                .path("rejected")
                .forEach(rejected -> add(new Rejection(
                        sent.apply(rejected.path("row").asInt()),
                        rejected.path("field").asString(""),
                        rejected.path("reason").asString(""),
                        rejected.path("value").asString(""))));
    }

    synchronized void add(Rejection rejection) {
        byReason.merge(rejection.reason(), 1, Integer::sum);
        try {
            var place = rejection.place();
            open().printRecord(
                            Formulas.neutral(place.file()),
                            place.line(),
                            rejection.field(),
                            rejection.reason(),
                            Formulas.neutral(rejection.value()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** How many by reason. */
    synchronized Map<String, Integer> byReason() {
        return Map.copyOf(byReason);
    }

    Path path() {
        return path;
    }

    @Override
    public synchronized void close() {
        try {
            if (printer != null) {
                printer.close(true);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private CSVPrinter open() throws IOException {
        var opened = printer;
        if (opened == null) {
            BufferedWriter writer = Files.newBufferedWriter(path);
            writer.write(Formulas.BYTE_ORDER_MARK);
            opened = CSVFormat.RFC4180
                    .builder()
                    .setHeader("file", "line", "field", "reason", "value")
                    .get()
                    .print(writer);
            printer = opened;
        }
        return opened;
    }
}
