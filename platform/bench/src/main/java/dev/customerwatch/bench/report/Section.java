package dev.customerwatch.bench.report;

import java.util.List;

/**
 * What one measurement found.
 *
 * @param name of the measurement, e.g. {@code orders}
 * @param about what it does, in one sentence
 * @param notes what a reader of the figures should know, e.g. why there are none
 * @param seconds how long it took
 */
public record Section(String name, String about, List<Row> rows, List<String> notes, long seconds) {

    public Section {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
