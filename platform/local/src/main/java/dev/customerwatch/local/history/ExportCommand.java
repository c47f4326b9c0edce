package dev.customerwatch.local.history;

import dev.customerwatch.local.http.Api;
import dev.customerwatch.local.token.DemoUser;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Takes orders, returns or alerts out, page by page, as the caller may see them. */
@Command(
        name = "export",
        description = "Write orders, returns or alerts as CSV (UTF-8, for spreadsheets) or as JSON lines.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class ExportCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    /** How it is written. */
    enum Format {
        CSV,
        JSONL
    }

    @Parameters(paramLabel = "WHAT", description = "orders, returns or alerts", converter = Words.class)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Exported what;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}")
    private Format format = Format.CSV;

    @Option(names = "--output", paramLabel = "FILE", description = "Written there; on standard output if not given.")
    private @Nullable Path output;

    @Option(
            names = "--filter",
            paramLabel = "NAME=VALUE",
            description = "A parameter of the list, e.g. customerId=…, status=CLOSED, severity=ERROR.")
    private Map<String, String> filter = Map.of();

    @Option(names = "--patience", description = "How long to wait for a service that is away.")
    private Duration patience = Duration.ofMinutes(1);

    @Mixin
    private Deployment deployment = new Deployment();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Reads the words of {@link Exported}. */
    static final class Words implements picocli.CommandLine.ITypeConverter<Exported> {
        @Override
        public Exported convert(String word) {
            try {
                return Exported.of(word);
            } catch (IllegalArgumentException unknown) {
                throw new picocli.CommandLine.TypeConversionException(String.valueOf(unknown.getMessage()));
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        try (var http = Api.client();
                var out = writer()) {
            var api = deployment.of(http, what.service(), DemoUser.AUDITOR);
            switch (format) {
                case CSV -> table(api, out);
                case JSONL -> lines(api, out);
            }
            out.flush();
            return 0;
        }
    }

    private void table(Api api, Writer out) throws IOException {
        out.write(Formulas.BYTE_ORDER_MARK);
        var csv = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setHeader(what.columns()).get());
        var pages = new Pages(api);
        while (pages.hasNext()) {
            for (var item : pages.next()) {
                csv.printRecord(what.cells(item));
            }
            csv.flush();
        }
    }

    private void lines(Api api, Writer out) throws IOException {
        var pages = new Pages(api);
        while (pages.hasNext()) {
            for (var item : pages.next()) {
                out.write(item.toString());
                out.write('\n');
            }
            out.flush();
        }
    }

    private Writer writer() throws IOException {
        return output == null
                ? new OutputStreamWriter(new Kept(), StandardCharsets.UTF_8)
                : Files.newBufferedWriter(output);
    }

    /** Standard output stays open for whoever writes after this command. */
    private final class Kept extends java.io.OutputStream {

        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] many, int offset, int length) {
            bytes.write(many, offset, length);
        }

        @Override
        public void flush() {
            var out = spec.commandLine().getOut();
            out.print(bytes.toString(StandardCharsets.UTF_8));
            out.flush();
            bytes.reset();
        }
    }

    /** The pages of a list, one after the other. */
    private final class Pages {

        private final Api api;
        private final Patience waiting = new Patience(patience);
        private @Nullable String cursor = "";

        Pages(Api api) {
            this.api = api;
        }

        boolean hasNext() {
            return cursor != null;
        }

        JsonNode next() {
            var page = waiting.call("reading " + what.path(), () -> api.get(path()))
                    .body();
            cursor =
                    page.path("next").isMissingNode() ? null : page.path("next").asString("");
            return page.path("items");
        }

        private String path() {
            var parameters = filter.entrySet().stream()
                    .map(one -> "&" + encoded(one.getKey()) + "=" + encoded(one.getValue()))
                    .collect(Collectors.joining());
            var from = cursor == null || cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor);
            return what.path() + "?limit=" + PAGE + parameters + from;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
