package dev.customerwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.local.history.Histories;
import dev.customerwatch.local.history.SeededHistory;
import dev.customerwatch.local.machine.FreeOffset;
import dev.customerwatch.local.machine.Ports;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company brings its history in: in any order, twice, over kills of either side, and with rows that are no rows. */
@Tag("faults")
class HistoryImportIT {

    private static final String AS_OF = "2025-07-01T12:00:00Z";
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final SeededHistory HISTORY = new SeededHistory(20_250_701, 200);

    private final Ports ports = new Ports(FreeOffset.find());

    @TempDir
    Path folder;

    @Test
    void bringsTheSameHistoryInHoweverItIsSentAndInterrupted() throws Exception {
        var files = twoFilesWithTheLaterHalfFirstAndEveryRowTwice();
        Instant before;
        try (var machine = launch()) {
            killedInTheMiddle(machine, files);
            before = businessTime(machine, "first");
        }
        Process running;
        try (var machine = launch()) {
            assertThat(businessTime(machine, "second")).isAfter(before);
            running = command(files);
            awaitMoreOrders(machine);
        }
        try (var machine = launch()) {
            assertThat(businessTime(machine, "third"))
                    .isAfter(before)
                    .isBefore(Instant.parse(AS_OF).plusSeconds(3_600));
            await("the command goes on").atMost(LONGEST).until(() -> !running.isAlive());
            assertThat(running.exitValue()).as(output(running)).isZero();
            assertEverythingIsThereOnce();
            anotherRunAddsNothing(machine, files);
            badRowsStopNothing(machine);
            exportsWhatWasImported();
        }
    }

    private Launched launch() throws IOException {
        return Launched.start(folder.resolve("data"), ports, "--no-demo", "--as-of", AS_OF)
                .awaitReady();
    }

    private List<Path> twoFilesWithTheLaterHalfFirstAndEveryRowTwice() throws IOException {
        var half = HISTORY.lines().size() / 2;
        var later =
                twiceAndShuffled(HISTORY.lines().subList(half, HISTORY.lines().size()));
        var earlier = twiceAndShuffled(HISTORY.lines().subList(0, half));
        return List.of(
                Files.writeString(folder.resolve("later.csv"), SeededHistory.csv(later)),
                Files.writeString(folder.resolve("earlier.csv"), SeededHistory.csv(earlier)));
    }

    private static List<String> twiceAndShuffled(List<String> lines) {
        var twice = new ArrayList<>(lines);
        twice.addAll(lines);
        Collections.shuffle(twice, new Random(7));
        return twice;
    }

    private void killedInTheMiddle(Launched machine, List<Path> files) throws IOException {
        var command = command(files);
        awaitMoreOrders(machine);
        command.destroyForcibly();
        await("killed").atMost(LONGEST).until(() -> !command.isAlive());
        assertThat(command.exitValue()).isNotZero();
    }

    /** Waits until more has arrived than had when it was called. */
    private void awaitMoreOrders(Launched machine) {
        var before = Histories.events(ports).size();
        await("rows arrive")
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Histories.events(ports).size() > before + 100);
        assertThat(machine.process().isAlive()).isTrue();
    }

    private void assertEverythingIsThereOnce() {
        await("all histories")
                .atMost(LONGEST)
                .until(() -> Histories.counts(ports).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        == HISTORY.lines().size());
        var types = Histories.byType(ports);
        assertThat(types)
                .containsEntry("sales.order-confirmed.v1", HISTORY.orders())
                .containsEntry("sales.order-returned.v1", HISTORY.returns())
                .containsEntry(
                        "sales.history-imported.v1", Histories.counts(ports).size());
        assertThat(Histories.counts(ports)).isEqualTo(Histories.factsByCustomer(ports));
    }

    private void anotherRunAddsNothing(Launched machine, List<Path> files) {
        var before = Histories.events(ports).size();
        var printed = run(importing("erp", files));
        assertThat(printed).contains("Imported: 0 rows added");
        assertThat(Histories.events(ports)).hasSize(before);
        assertThat(machine.process().isAlive()).isTrue();
    }

    private void badRowsStopNothing(Launched machine) throws IOException {
        var good = "1,2025-01-05T10:00,C-0001,SALE,12.50,2";
        var file = folder.resolve("bad.csv");
        Files.writeString(
                file,
                SeededHistory.csv(List.of(
                        good,
                        "1,2025-01-05T10:00,C-0001,SALE,13.50,2",
                        "2,2025-07-02T10:00,C-0001,SALE,12.50,2",
                        "3,2025-01-05T10:00,C-0001,SALE,12a,2",
                        "4,2025-01-05T10:00,,SALE,12.50,2",
                        "5,2025-01-05T10:00,C-0001,SALE,0.00,2",
                        "6,2025-01-05T10:00,C-0001")));
        assertThat(run(importing("crm", List.of(file)))).contains("1 rows added", "6 rejected");
        var rejects = Files.readString(folder.resolve("bad.csv.rejects.csv"));
        assertThat(rejects)
                .contains(
                        "bad.csv,3,externalId,NUMBER_REUSED",
                        "bad.csv,4,at,IN_THE_FUTURE",
                        "bad.csv,5,amount,NOT_AN_AMOUNT",
                        "bad.csv,6,customer,MISSING",
                        "bad.csv,7,amount,ZERO_AMOUNT",
                        "bad.csv,8,line,WRONG_NUMBER_OF_FIELDS");
        assertThat(machine.process().isAlive()).isTrue();
    }

    private void exportsWhatWasImported() throws IOException {
        var file = folder.resolve("orders.csv");
        run(List.of(
                "export", "orders", "--output", file.toString(), "--port-offset", Integer.toString(ports.offset())));
        var lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).startsWith("\uFEFForderId,customerId,status");
        assertThat(lines).hasSize(HISTORY.orders() + 2); // the header, and the order of the other source
        assertThat(lines.get(1)).contains(",CLOSED,CASH,");
    }

    /** What the machine takes for now: when it says that an import of this name began. */
    private static Instant businessTime(Launched machine, String source) {
        var begun =
                machine.as(DemoUser.INTEGRATION, Service.SALES).post("/imports", Map.of("source", source), Map.of());
        return Instant.parse(begun.body().path("startedAt").asString());
    }

    private List<String> importing(String source, List<Path> files) {
        var arguments = new ArrayList<String>();
        arguments.add("import");
        files.forEach(file -> arguments.add(file.toString()));
        arguments.addAll(SeededHistory.mapping(source));
        arguments.addAll(List.of("--port-offset", Integer.toString(ports.offset())));
        return arguments;
    }

    /** The command as a process of its own, slow enough to be met on its way. */
    private Process command(List<Path> files) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "customerwatch.jar").toString()));
        command.addAll(importing("erp", files));
        command.addAll(List.of("--batch", "20", "--at-once", "2", "--patience", "PT4M"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("import.out").toFile())
                .start();
    }

    private String output(Process ended) throws IOException {
        return ended + ": " + Files.readString(folder.resolve("import.out"));
    }

    private static String run(List<String> arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = CustomerWatch.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        assertThat(exit).as(err.toString()).isZero();
        return out.toString();
    }
}
