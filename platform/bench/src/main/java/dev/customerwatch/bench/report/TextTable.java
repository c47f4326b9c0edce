package dev.customerwatch.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures as lines for a terminal. */
public final class TextTable {

    private static final List<String> HEADINGS =
            List.of("figure", "median", "spread", "yardstick", "its median", "ratio", "aim", "");
    private static final List<Boolean> RIGHT = List.of(false, true, true, false, true, true, false, false);

    private TextTable() {}

    public static String of(Section section) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADINGS);
        section.rows().forEach(row -> lines.add(cells(row)));
        var text = new StringBuilder("%n%s: %s (%d s)%n".formatted(section.name(), section.about(), section.seconds()));
        if (!section.rows().isEmpty()) {
            aligned(lines).forEach(line -> text.append("  ").append(line).append(System.lineSeparator()));
        }
        section.notes().forEach(note -> text.append("  note: ").append(note).append(System.lineSeparator()));
        return text.toString();
    }

    private static List<String> cells(Row row) {
        var figure = row.figure();
        var yardstick = row.yardstick();
        var aim = row.aim();
        return List.of(
                figure.name(),
                figure.unit().show(figure.median()),
                spread(figure),
                yardstick == null ? "-" : yardstick.name(),
                yardstick == null ? "-" : yardstick.unit().show(yardstick.median()),
                row.ratio().isPresent()
                        ? String.format(Locale.ROOT, "%.3f", row.ratio().getAsDouble())
                        : "-",
                aim == null ? "-" : aim.show(figure.unit()),
                row.verdict());
    }

    static String spread(Series series) {
        return series.rounds().size() == 1 ? "-" : String.format(Locale.ROOT, "%.0f %%", series.spread() * 100);
    }

    private static List<String> aligned(List<List<String>> lines) {
        var widths = new int[HEADINGS.size()];
        lines.forEach(line -> {
            for (var column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        });
        return lines.stream().map(line -> aligned(line, widths)).toList();
    }

    private static String aligned(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (var column = 0; column < widths.length; column++) {
            var gap = " ".repeat(widths[column] - cells.get(column).length());
            line.append(RIGHT.get(column) ? gap + cells.get(column) : cells.get(column) + gap)
                    .append("  ");
        }
        return line.toString().stripTrailing();
    }
}
