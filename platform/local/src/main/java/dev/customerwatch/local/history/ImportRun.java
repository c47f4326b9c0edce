package dev.customerwatch.local.history;

import dev.customerwatch.local.http.Api;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** One run of the command: checks all files, registers customers, sends rows, completes the import. */
final class ImportRun {

    private static final String COMPLETED = "COMPLETED";

    private final Plan plan;
    private final Api customers;
    private final Deliveries.Calls calls;
    private final PrintWriter out;
    private final boolean terminal;

    ImportRun(Plan plan, Api customers, Deliveries.Calls calls, PrintWriter out, boolean terminal) {
        this.plan = plan;
        this.customers = customers;
        this.calls = calls;
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * What is to be done.
     *
     * @param rejects file for what cannot be taken over
     * @param batch rows per call
     * @param leaveOpen whether more of the same import follows in another run
     */
    record Plan(Mapping mapping, List<Path> files, Path rejects, int batch, boolean leaveOpen) {

        Plan {
            files = List.copyOf(files);
        }
    }

    void run() {
        var files = plan.files.stream()
                .map(path -> new Lines(new HistoryFile(path, plan.mapping.charset()), plan.mapping))
                .toList();
        files.forEach(Lines::check);
        var importId = begin();
        var size = files.stream().mapToLong(lines -> lines.file().size()).sum();
        try (var rejects = new Rejects(plan.rejects);
                var progress = new ImportProgress(out, terminal, size);
                var deliveries = new Deliveries(
                        calls, plan.mapping, new CustomerIds(customers, calls.patience()), rejects, importId)) {
            send(files, deliveries, rejects, progress);
            progress.close();
            finish(importId, deliveries, rejects, progress);
        }
    }

    private String begin() {
        var source = Map.of("source", plan.mapping.source());
        return calls.patience()
                .call("beginning", () -> calls.sales().post("/imports", source, Map.of()))
                .body()
                .path("importId")
                .asString();
    }

    private void send(List<Lines> files, Deliveries deliveries, Rejects rejects, ImportProgress progress) {
        var reader = new RowReader(plan.mapping);
        var batch = new ArrayList<Row>(plan.batch);
        for (var file : files) {
            file.each(progress::read, (line, place) -> {
                read(reader, line, place, batch, rejects);
                if (batch.size() == plan.batch) {
                    flush(batch, deliveries, progress);
                }
            });
        }
        flush(batch, deliveries, progress);
        deliveries.await();
    }

    private static void read(RowReader reader, CSVRecord line, Place place, List<Row> batch, Rejects rejects) {
        try {
            batch.add(reader.read(line, place));
        } catch (UnfitField unfit) {
            rejects.add(unfit.at(place));
        }
    }

    private static void flush(List<Row> batch, Deliveries deliveries, ImportProgress progress) {
        if (!batch.isEmpty()) {
            deliveries.send(List.copyOf(batch));
            progress.sent(batch.size());
            batch.clear();
        }
    }

    private void finish(String importId, Deliveries deliveries, Rejects rejects, ImportProgress progress) {
        if (!plan.leaveOpen) {
            complete(importId);
        }
        var rejected = rejects.byReason();
        var sum = rejected.values().stream().mapToInt(Integer::intValue).sum();
        out.printf(
                "%s: %,d rows added, %,d there before, %,d rejected, in %.1f s%n",
                plan.leaveOpen ? "Left open" : "Imported",
                deliveries.added(),
                deliveries.repeated(),
                sum,
                progress.seconds());
        if (sum > 0) {
            out.printf("Rejected: %s; each with its line in %s%n", text(rejected), rejects.path());
        }
        out.flush();
    }

    private void complete(String importId) {
        var status = "";
        while (!status.equals(COMPLETED)) {
            status = calls.patience()
                    .call(
                            "completing",
                            () -> calls.sales().post("/imports/" + importId + "/completion", Map.of(), Map.of()))
                    .body()
                    .path("status")
                    .asString("");
        }
    }

    private static String text(Map<String, Integer> byReason) {
        return byReason.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
    }
}
