package dev.customerwatch.bench;

import dev.customerwatch.bench.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The benchmarks' command line. */
@Command(
        name = "bench",
        description = "Measures CustomerWatch beside yardsticks of the same run.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class Bench implements Callable<Integer> {

    private static final int FAILED = 1;

    @Parameters(
            paramLabel = "NAME",
            description = "What to measure: ${COMPLETION-CANDIDATES}; everything if not given.",
            completionCandidates = Names.class,
            arity = "0..*")
    private List<String> names = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds of each measurement; the table shows medians.")
    private int rounds = 3;

    @Option(names = "--limit", paramLabel = "MINUTES", description = "When the run ends whatever is left to do.")
    private int limit = 25;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where bench.json and bench.html go.",
            showDefaultValue = Help.Visibility.NEVER)
    private Path out = Path.of(System.getProperty("customerwatch.home", "."), "platform", "bench", "target", "report");

    @Option(names = "--tiny", description = "Tiny numbers, to see that it works; the figures say nothing.")
    private boolean tiny;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "bench-logback.xml"); // before the first logger is made
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    /** What may be asked for. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Measurements.full().stream().map(Measurement::name).iterator();
        }
    }

    @Override
    @SuppressWarnings("SystemConsoleNull") // JDK 25 is back to null where nobody types
    public Integer call() throws IOException, InterruptedException {
        var chosen = chosen();
        var console = System.console();
        var screen = spec.commandLine().getOut();
        var work = out.resolve("work");
        if (Files.exists(work)) {
            Folders.remove(work);
        }
        try (var progress = new Progress(screen, console != null && console.isTerminal())) {
            var run = new Run(rounds, Duration.ofMinutes(limit), work, progress);
            var report = run.measure(chosen, Report.begun(Instant.now()));
            report.write(out);
            tell(screen);
            return run.failed().isEmpty() ? 0 : FAILED;
        }
    }

    private void tell(PrintWriter screen) {
        screen.println("As a page: " + out.resolve("bench.html").toAbsolutePath());
        screen.println("As JSON:   " + out.resolve("bench.json").toAbsolutePath());
        screen.flush();
    }

    private List<Measurement> chosen() {
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "rounds must be 1 or more: " + rounds);
        }
        var all = tiny ? Measurements.tiny() : Measurements.full();
        var known = all.stream().map(Measurement::name).collect(Collectors.toCollection(TreeSet::new));
        var unknown = names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "nothing is called " + unknown + "; there are " + known);
        }
        var asked = Set.copyOf(names);
        return all.stream()
                .filter(measurement -> asked.isEmpty() || asked.contains(measurement.name()))
                .toList();
    }
}
