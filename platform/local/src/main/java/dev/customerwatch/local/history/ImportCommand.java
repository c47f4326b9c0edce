package dev.customerwatch.local.history;

import dev.customerwatch.local.http.Api;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings the order history of a company in. */
@Command(
        name = "import",
        description =
                "Take over past orders and returns from CSV files. Run it again at any time: what is there is not added"
                        + " twice, and what was interrupted goes on.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV with a header line, plain or packed by gzip.")
    private List<Path> files = List.of();

    @Option(names = "--mapping", paramLabel = "FILE", description = "How the files are to be read; see the README.")
    private @Nullable Path mapping;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "One setting of the mapping, e.g. column.number=invoice, zone=Europe/London, charset=GB18030.")
    private Map<String, String> settings = Map.of();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "What could not be taken over; FILE.rejects.csv if not given.")
    private @Nullable Path rejects;

    @Option(names = "--leave-open", description = "Do not complete the import: more of it follows in another run.")
    private boolean leaveOpen;

    @Option(names = "--batch", description = "Rows per call, 1 to 1000.")
    private int batch = 500;

    @Option(names = "--at-once", description = "Calls in flight.")
    private int atOnce = 4;

    @Option(names = "--patience", description = "How long to wait for a service that is away.")
    private Duration patience = Duration.ofMinutes(2);

    @Mixin
    private Deployment deployment = new Deployment();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    @SuppressWarnings("SystemConsoleNull") // JDK 25 is back to null where nobody types
    public Integer call() {
        var console = System.console();
        try (var http = Api.client()) {
            var plan = new ImportRun.Plan(mapping(), files, rejects(), Math.clamp(batch, 1, 1_000), leaveOpen);
            var calls = new Deliveries.Calls(
                    deployment.of(http, Service.SALES, DemoUser.INTEGRATION),
                    new Patience(patience),
                    Math.clamp(atOnce, 1, 64));
            var out = spec.commandLine().getOut();
            new ImportRun(
                            plan,
                            deployment.of(http, Service.CUSTOMER, DemoUser.INTEGRATION),
                            calls,
                            out,
                            console != null && console.isTerminal())
                    .run();
            return 0;
        }
    }

    private Mapping mapping() {
        var read = new Properties();
        if (mapping != null) {
            try (var reader = Files.newBufferedReader(mapping)) {
                read.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new CannotImport("The mapping %s cannot be read: %s".formatted(mapping, unreadable.getMessage()));
            }
        }
        settings.forEach(read::setProperty);
        return Mapping.of(read);
    }

    private Path rejects() {
        var first = files.getFirst();
        return rejects == null ? first.resolveSibling(first.getFileName() + ".rejects.csv") : rejects;
    }
}
