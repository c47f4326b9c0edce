package dev.customerwatch.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole run.
 *
 * @param machine what it ran on, as names and values
 */
public record Report(Instant at, Map<String, String> machine, List<Section> sections) {

    public Report {
        machine = new LinkedHashMap<>(machine);
        sections = List.copyOf(sections);
    }

    /** Nothing measured yet. */
    public static Report begun(Instant at) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var machine = new LinkedHashMap<String, String>();
        machine.put("system", system.getName() + " " + system.getVersion() + " " + system.getArch());
        machine.put("cores", Integer.toString(system.getAvailableProcessors()));
        machine.put("load before", String.format(java.util.Locale.ROOT, "%.1f", system.getSystemLoadAverage()));
        machine.put("java", Runtime.version().toString());
        return new Report(at, machine, List.of());
    }

    public Report with(Section section) {
        var more = new ArrayList<>(sections);
        more.add(section);
        return new Report(at, machine, more);
    }

    /** Writes {@code bench.json} and {@code bench.html} into the folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("bench.json"), JsonReport.of(this));
        Files.writeString(folder.resolve("bench.html"), HtmlReport.of(this));
    }
}
