package dev.customerwatch.bench.report;

import dev.customerwatch.messaging.EventJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report for machines. */
final class JsonReport {

    private JsonReport() {}

    static byte[] of(Report report) {
        var sections = report.sections().stream().map(JsonReport::section).toList();
        var members = new LinkedHashMap<String, Object>();
        members.put("at", report.at());
        members.put("machine", report.machine());
        members.put("measurements", sections);
        return EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(members);
    }

    private static Map<String, Object> section(Section section) {
        var members = new LinkedHashMap<String, Object>();
        members.put("name", section.name());
        members.put("about", section.about());
        members.put("seconds", section.seconds());
        members.put("notes", section.notes());
        members.put("rows", section.rows().stream().map(JsonReport::row).toList());
        return members;
    }

    private static Map<String, Object> row(Row row) {
        var members = series(row.figure());
        var yardstick = row.yardstick();
        if (yardstick != null) {
            members.put("yardstick", series(yardstick));
            members.put("ratio", row.ratio().orElseThrow());
        }
        members.putAll(aim(row.aim(), row));
        return members;
    }

    private static Map<String, Object> series(Series series) {
        var members = new LinkedHashMap<String, Object>();
        members.put("name", series.name());
        members.put("unit", series.unit().symbol());
        members.put("median", series.median());
        members.put("spread", series.spread());
        members.put("rounds", List.copyOf(series.rounds()));
        return members;
    }

    private static Map<String, Object> aim(@Nullable Aim aim, Row row) {
        return switch (aim) {
            case null -> Map.of();
            case Aim.RatioAtLeast ratio ->
                Map.of("aim", Map.of("ratioAtLeast", ratio.least(), "met", ratio.isMet(row)));
            case Aim.AtMost bound -> Map.of("aim", Map.of("atMost", bound.most(), "met", bound.isMet(row)));
        };
    }
}
