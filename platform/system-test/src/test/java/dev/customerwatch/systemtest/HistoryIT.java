package dev.customerwatch.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.testkit.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** System test 4: a history goes in by the command line, and the lost customers are those that the file alone says. */
class HistoryIT {

    private static final String MAPPING =
            Path.of("../local/mappings/online-retail-ii.properties").toString();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void theSeededHistoryShowsWhatTheFileSaysInTwoFilesWithTheLaterHalfFirstAndEveryRowTwice() throws Exception {
        var rows = LostFromCsv.rows(LostFromCsvTest.SEEDED);
        var half = rows.size() / 2;
        imports(
                rows,
                Duration.ofMinutes(2),
                file("later.csv", rows.subList(half, rows.size())),
                file("earlier.csv", rows.subList(0, half)));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CUSTOMERWATCH_DATA", matches = ".+")
    void theRealHistoryShowsWhatTheFileSays() throws Exception {
        var file = Path.of(System.getenv("CUSTOMERWATCH_DATA"), "online_retail_ii", "invoices.csv.gz");
        imports(LostFromCsv.rows(file), Duration.ofMinutes(10), file);
    }

    private void imports(List<String> rows, Duration longest, Path... files) throws Exception {
        var expected = LostFromCsv.lost(rows, LostFromCsvTest.TODAY);
        try (var machine = new MachineProcess(
                folder,
                2000 + new Random().nextInt(20) * 1000,
                "--as-of",
                "2011-12-10T12:00[Europe/London]",
                "--set",
                "alert.engine.zone=Europe/London")) {
            machine.awaitReady();
            var begun = System.nanoTime();
            machine.run(command(files));
            var told = System.nanoTime();
            await("lost customers")
                    .atMost(longest)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(lost(machine)).isEqualTo(expected));
            assertThat(LostFromCsv.lost(LostFromCsvTest.withoutOneLastOrder(rows), LostFromCsvTest.TODAY))
                    .isNotEqualTo(lost(machine));
            System.out.printf(
                    "history: %d rows in %d s, %d lost customers %d s later%n",
                    rows.size(), seconds(begun, told), expected.size(), seconds(told, System.nanoTime()));
        }
    }

    private String[] command(Path... files) {
        var command = new ArrayList<>(List.of("import", "--mapping", MAPPING));
        command.add("--rejects");
        command.add(folder.resolve("rejects.csv").toString());
        for (var file : files) {
            command.add(file.toString());
        }
        return command.toArray(String[]::new);
    }

    private Path file(String name, List<String> rows) throws IOException {
        var twice = new ArrayList<>(rows);
        twice.addAll(rows);
        Collections.shuffle(twice, new Random(4));
        return Files.writeString(folder.resolve(name), SeededHistory.HEADER + "\n" + String.join("\n", twice) + "\n");
    }

    /** The open alerts of the feed in the words of the independent program. */
    private static TreeSet<String> lost(MachineProcess machine) {
        var auditor = machine.token("auditor");
        var codes = new HashMap<String, String>();
        for (var customer : pages(Api.at(machine.url("customer")).token(auditor), "/customers?limit=200")) {
            codes.put(
                    customer.path("customerId").asString(""),
                    customer.path("code").asString(""));
        }
        var lost = new TreeSet<String>();
        for (var alert :
                pages(Api.at(machine.url("alert")).token(auditor), "/alerts?rule=LOST&limit=200&sort=SILENCE")) {
            if (List.of("PENDING", "FIRING").contains(alert.path("state").asString(""))) {
                lost.add(codes.get(alert.path("customerId").asString(""))
                        + "," + alert.path("severity").asString("")
                        + "," + alert.path("since").asString("").replace(".000Z", "Z"));
            }
        }
        return lost;
    }

    private static List<JsonNode> pages(Api api, String path) {
        var all = new ArrayList<JsonNode>();
        var page = api.get(path).expect(200).json();
        page.path("items").forEach(all::add);
        while (page.has("next")) {
            page = api.get(path + "&cursor=" + page.path("next").asString(""))
                    .expect(200)
                    .json();
            page.path("items").forEach(all::add);
        }
        return all;
    }

    private static long seconds(long from, long until) {
        return Duration.ofNanos(until - from).toSeconds();
    }
}
