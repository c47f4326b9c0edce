package dev.customerwatch.bench;

import dev.customerwatch.bench.report.Report;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.bench.report.Section;
import dev.customerwatch.bench.report.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run: measurement after measurement, each in a folder of its own, all of them within a limit. */
final class Run {

    private final int rounds;
    private final Path folder;
    private final Progress progress;
    private final long deadline;
    private final List<String> failed = new ArrayList<>();

    /**
     * A run.
     *
     * @param folder for what the measurements write; each one's part is removed when it is done
     */
    Run(int rounds, Duration limit, Path folder, Progress progress) {
        this.rounds = rounds;
        this.folder = folder;
        this.progress = progress;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** Adds a section for each measurement, also for one that gave no figures; the notes say why. */
    Report measure(List<Measurement> measurements, Report begun) throws IOException, InterruptedException {
        var report = begun;
        for (var measurement : measurements) {
            var section = section(measurement);
            progress.print(TextTable.of(section));
            report = report.with(section);
        }
        return report;
    }

    /** The names of those that gave no figures. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    private Section section(Measurement measurement) throws IOException, InterruptedException {
        progress.measurement(measurement.name());
        var began = progress.seconds();
        var own = Files.createDirectories(folder.resolve(measurement.name()));
        var session = new Session(rounds, own, progress);
        try {
            var rows = within(() -> measurement.measure(session));
            Folders.remove(own);
            return section(measurement, rows, session.notes(), began);
        } catch (ExecutionException | TimeoutException stopped) {
            failed.add(measurement.name());
            var notes = new ArrayList<>(session.notes());
            notes.add("not measured: " + reason(stopped) + " (logs in " + own + ")");
            return section(measurement, List.of(), notes, began);
        }
    }

    private Section section(Measurement measurement, List<Row> rows, List<String> notes, long began) {
        return new Section(measurement.name(), measurement.about(), rows, notes, progress.seconds() - began);
    }

    private <T> T within(Callable<T> work) throws ExecutionException, TimeoutException, InterruptedException {
        var worker = Executors.newSingleThreadExecutor();
        try {
            return worker.submit(work).get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } finally {
            worker.shutdownNow();
            worker.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    private static String reason(Exception stopped) {
        return stopped instanceof ExecutionException ? String.valueOf(stopped.getCause()) : "the time was up";
    }
}
