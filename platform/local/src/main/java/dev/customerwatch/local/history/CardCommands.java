package dev.customerwatch.local.history;

import dev.customerwatch.local.console.CommandGroup;
import dev.customerwatch.local.http.Answer;
import dev.customerwatch.local.http.Api;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings customers' cards in and out as CSV. */
@Command(name = "cards", description = "Customers' cards as CSV files.", mixinStandardHelpOptions = true)
public final class CardCommands extends CommandGroup {

    @Command(
            name = "import",
            description = "Register and change customers. Run it again at any time: nothing is added twice.",
            mixinStandardHelpOptions = true,
            showDefaultValues = true)
    int take(
            @Mixin Deployment deployment,
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV with a header line, plain or packed.")
                    List<Path> files,
            @Option(names = "--charset", description = "UTF-8 or GB18030; found out if not given.") @Nullable
                    Charset charset,
            @Option(names = "--rejects", paramLabel = "FILE", description = "FILE.rejects.csv if not given.") @Nullable
                    Path rejects,
            @Option(names = "--batch", description = "Rows per call, 1 to 1000.", defaultValue = "500") int batch,
            @Option(names = "--patience", description = "How long to wait for a service.", defaultValue = "PT2M")
                    Duration patience) {
        var refused = rejects == null
                ? files.getFirst().resolveSibling(files.getFirst().getFileName() + ".rejects.csv")
                : rejects;
        try (var http = Api.client();
                var writer = new Rejects(refused)) {
            var customers = deployment.of(http, Service.CUSTOMER, DemoUser.INTEGRATION);
            var upload = new CardUpload(customers, new Patience(patience), writer, Math.clamp(batch, 1, 1_000));
            files.forEach(file -> upload.send(file, charset));
            upload.report(out());
            return 0;
        }
    }

    @Command(name = "template", description = "Write an empty file with one example.", mixinStandardHelpOptions = true)
    int template(
            @Mixin Deployment deployment,
            @Option(names = "--language", description = "zh or en; zh if not given.", defaultValue = "zh")
                    String language,
            @Option(names = "--output", paramLabel = "FILE", required = true, description = "Written there.")
                    Path output)
            throws IOException {
        try (var http = Api.client()) {
            var customers = deployment.of(http, Service.CUSTOMER, DemoUser.INTEGRATION);
            return written(customers.fetch("/card-files/template", language), output);
        }
    }

    @Command(
            name = "request",
            description = "Ask for an export; another person has to approve it.",
            mixinStandardHelpOptions = true)
    int request(
            @Mixin Deployment deployment,
            @Option(names = "--reason", required = true, description = "What the cards are needed for.") String reason,
            @Option(names = "--filter", paramLabel = "NAME=VALUE", description = "region, kind, grade, state …")
                    @Nullable
                    Map<String, String> filter) {
        try (var http = Api.client()) {
            var body = new HashMap<String, Object>(filter == null ? Map.of() : filter);
            body.put("reason", reason);
            var customers = deployment.of(http, Service.CUSTOMER, DemoUser.SALES_MANAGER);
            return told(customers.post("/exports", body, Map.of()), "exportId");
        }
    }

    @Command(name = "approve", description = "Approve an export as a second person.", mixinStandardHelpOptions = true)
    int approve(@Mixin Deployment deployment, @Parameters(paramLabel = "EXPORT") String exportId) {
        try (var http = Api.client()) {
            var customers = deployment.of(http, Service.CUSTOMER, DemoUser.PRIVACY_OFFICER);
            return told(customers.put("/exports/" + exportId + "/decision", Map.of("approve", true)), "status");
        }
    }

    @Command(name = "fetch", description = "Fetch an approved export, once.", mixinStandardHelpOptions = true)
    int fetch(
            @Mixin Deployment deployment,
            @Parameters(paramLabel = "EXPORT") String exportId,
            @Option(names = "--language", description = "zh or en; zh if not given.", defaultValue = "zh")
                    String language,
            @Option(names = "--encoding", description = "UTF_8 or GB18030.", defaultValue = "UTF_8") String encoding,
            @Option(names = "--output", paramLabel = "FILE", required = true, description = "Written there.")
                    Path output)
            throws IOException {
        try (var http = Api.client()) {
            var customers = deployment.of(http, Service.CUSTOMER, DemoUser.SALES_MANAGER);
            var path = "/exports/" + exportId + "/file?encoding=" + encoding;
            return written(customers.fetch(path, language), output);
        }
    }

    private int written(Api.Fetched fetched, Path output) throws IOException {
        if (!fetched.answer().isOk()) {
            return refused(fetched.answer());
        }
        Files.write(output, fetched.bytes());
        return 0;
    }

    private int told(Answer answer, String member) {
        if (!answer.isOk()) {
            return refused(answer);
        }
        out().println(answer.body().path(member).asString(""));
        return 0;
    }
}
