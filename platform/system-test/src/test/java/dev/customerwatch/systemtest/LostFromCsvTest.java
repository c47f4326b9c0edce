package dev.customerwatch.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The independent program and the timelines agree on every lost customer of a history. */
class LostFromCsvTest {

    static final Path SEEDED = Path.of("src/test/resources/history/invoices.csv");
    static final LocalDate TODAY = LocalDate.of(2011, 12, 10);
    private static final Instant NOON = Instant.parse("2011-12-10T12:00:00Z");

    @Test
    void theCommittedHistoryIsTheSeededOne() {
        var lines = new ArrayList<>(List.of(SeededHistory.HEADER));
        lines.addAll(new SeededHistory(20111210).rows(300));
        if ("write".equals(System.getProperty("history"))) {
            write(lines);
        }
        assertThat(SEEDED).content().isEqualTo(String.join("\n", lines) + "\n");
    }

    @Test
    void agreesOnTheSeededHistory() throws IOException {
        var rows = LostFromCsv.rows(SEEDED);
        var expected = LostFromCsv.lost(rows, TODAY);
        assertThat(expected)
                .anyMatch(it -> it.contains("INFO"))
                .anyMatch(it -> it.contains("WARNING"))
                .anyMatch(it -> it.contains("ERROR"));
        agrees(rows);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CUSTOMERWATCH_DATA", matches = ".+")
    void agreesOnTheRealHistory() throws IOException {
        var file = Path.of(System.getenv("CUSTOMERWATCH_DATA"), "online_retail_ii", "invoices.csv.gz");
        var rows = LostFromCsv.rows(file);
        assertThat(rows).hasSize(53_628);
        System.out.println("lost customers of " + file.getFileName() + ": " + agrees(rows));
    }

    /** Whatever the order of the rows; and with one order of a flagged customer missing it does not. */
    private static int agrees(List<String> rows) {
        var expected = LostFromCsv.lost(rows, TODAY);
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(4));
        assertThat(LostFromTimelines.lost(shuffled, NOON)).isEqualTo(expected);
        assertThat(LostFromTimelines.lost(withoutOneLastOrder(rows), NOON)).isNotEqualTo(expected);
        return expected.size();
    }

    static List<String> withoutOneLastOrder(List<String> rows) {
        var flagged = LostFromCsv.lost(rows, TODAY).getFirst().split(",")[0];
        var last = rows.stream()
                .filter(row -> row.split(",")[2].equals(flagged) && row.contains(",ORDER,"))
                .reduce((earlier, later) -> day(later).compareTo(day(earlier)) > 0 ? later : earlier)
                .orElseThrow();
        return rows.stream().filter(row -> !row.equals(last)).toList();
    }

    private static String day(String row) {
        return row.split(",")[1];
    }

    private static void write(List<String> lines) {
        try {
            java.nio.file.Files.createDirectories(SEEDED.getParent());
            java.nio.file.Files.writeString(SEEDED, String.join("\n", lines) + "\n");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
