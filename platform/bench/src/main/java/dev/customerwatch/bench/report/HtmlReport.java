package dev.customerwatch.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as one page that needs nothing else: a bar per figure, a thin one for its yardstick, the rounds as a range. */
final class HtmlReport {

    private HtmlReport() {}

    static String of(Report report) {
        var machine = report.machine().entrySet().stream()
                .map(entry -> escaped(entry.getKey()) + " " + escaped(entry.getValue()))
                .collect(Collectors.joining(" · "));
        var sections = report.sections().stream().map(HtmlReport::section).collect(Collectors.joining("\n"));
        return frame().replace("{{at}}", escaped(report.at().toString()))
                .replace("{{machine}}", machine)
                .replace("{{sections}}", sections);
    }

    private static String section(Section section) {
        var rows = section.rows().stream().map(HtmlReport::row).collect(Collectors.joining("\n"));
        var notes = section.notes().stream()
                .map(note -> "<p class=\"note\">" + escaped(note) + "</p>")
                .collect(Collectors.joining());
        return "<section><h2>%s</h2><p>%s</p>%s%s</section>"
                .formatted(escaped(section.name()), escaped(section.about()), rows, notes);
    }

    private static String row(Row row) {
        var yardstick = row.yardstick();
        var longest = Math.max(row.figure().most(), yardstick == null ? 0 : yardstick.most());
        var bars =
                bar("figure", row.figure(), longest) + (yardstick == null ? "" : bar("yardstick", yardstick, longest));
        return "<div class=\"row\">%s<p class=\"said\">%s</p></div>".formatted(bars, said(row));
    }

    private static String bar(String kind, Series series, double longest) {
        return """
                <div class="name">%s</div>
                <div class="track" title="rounds: %s"><div class="bar %s" style="width:%s"></div>\
                <div class="range" style="left:%s;width:%s"></div></div>
                <div class="value">%s</div>
                """.formatted(
                        escaped(series.name()),
                        rounds(series),
                        kind,
                        share(series.median(), longest),
                        share(series.least(), longest),
                        share(series.most() - series.least(), longest),
                        series.unit().show(series.median()));
    }

    private static String said(Row row) {
        var ratio = row.ratio().isPresent()
                ? String.format(Locale.ROOT, "ratio %.3f ", row.ratio().getAsDouble())
                : "";
        var aim = row.aim();
        var wanted = aim == null
                ? ""
                : "<span class=\"%s\">aim %s: %s</span>"
                        .formatted(row.verdict(), escaped(aim.show(row.figure().unit())), row.verdict());
        return ratio + wanted;
    }

    private static String rounds(Series series) {
        return series.rounds().stream().map(series.unit()::show).collect(Collectors.joining(", "));
    }

    private static String share(double value, double of) {
        return String.format(Locale.ROOT, "%.2f%%", of <= 0 ? 0 : 100 * value / of);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String frame() {
        try (var page = HtmlReport.class.getResourceAsStream("/bench-report.html")) {
            if (page == null) {
                throw new IllegalStateException("bench-report.html is not on the class path");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
