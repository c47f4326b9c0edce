package dev.customerwatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.bench.report.Report;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.messaging.EventJson;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Every measurement works, on numbers so small that the figures say nothing. */
class BenchIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void measuresEverythingThatCanBeMeasured() throws Exception {
        var screen = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        try (var progress = new Progress(screen, false)) {
            var run = new Run(1, Duration.ofMinutes(10), folder.resolve("work"), progress);
            var report = run.measure(Measurements.tiny(), Report.begun(Instant.now()));
            report.write(folder);
            assertThat(run.failed()).isEmpty();
            assertThat(report.sections()).allSatisfy(section -> {
                assertThat(section.notes()).isEmpty();
                assertThat(section.rows()).isNotEmpty().allSatisfy(BenchIT::isMeasured);
            });
        }
        var json = EventJson.mapper().readTree(Files.readAllBytes(folder.resolve("bench.json")));
        assertThat(json.get("measurements")).hasSameSizeAs(Measurements.tiny());
    }

    private static void isMeasured(Row row) {
        var figures = row.yardstick() == null ? List.of(row.figure()) : List.of(row.figure(), row.yardstick());
        assertThat(figures)
                .allSatisfy(
                        series -> assertThat(series.median()).isNotNegative().isFinite());
    }
}
