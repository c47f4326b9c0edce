package dev.customerwatch.local;

import dev.customerwatch.local.console.CommandGroup;
import dev.customerwatch.local.http.Answer;
import dev.customerwatch.local.http.Api;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the messages that a service of any deployment set aside, and hands them over once more. */
@Command(
        name = "dead-letters",
        description = "Messages that a service could not handle.",
        mixinStandardHelpOptions = true)
final class DeadLetterCommands extends CommandGroup {

    @Command(name = "list", description = "The newest, newest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Target target,
            @Option(names = "--limit", description = "At most so many; 50 if not given.", defaultValue = "50")
                    int limit) {
        var answer = target.call(api -> api.get("/dead-letters?limit=" + limit));
        if (!answer.isOk()) {
            return refused(answer);
        }
        answer.body().path("items").forEach(letter -> out().println(line(letter)));
        return 0;
    }

    @Command(name = "replay", description = "Hand one over once more.", mixinStandardHelpOptions = true)
    int replay(
            @Mixin Target target,
            @Parameters(paramLabel = "TOPIC", description = "As listed.") String topic,
            @Parameters(paramLabel = "PARTITION", description = "As listed.") int partition,
            @Parameters(paramLabel = "OFFSET", description = "As listed.") long offset,
            @Option(names = "--value", paramLabel = "FILE", description = "JSON that takes the place of the body.")
                    @Nullable
                    Path value)
            throws IOException {
        var body = new HashMap<String, Object>(Map.of("topic", topic, "partition", partition, "offset", offset));
        if (value != null) {
            body.put("value", new JsonMapper().readTree(Files.readString(value)));
        }
        var answer = target.call(api -> api.post("/dead-letters/replay", body, Map.of()));
        if (!answer.isOk()) {
            return refused(answer);
        }
        out().println("replayed " + line(answer.body()));
        return 0;
    }

    /** The three words that {@code replay} takes, then why it was set aside. */
    private static String line(JsonNode letter) {
        return "%s %d %d  %s  %s  %s%s"
                .formatted(
                        letter.path("topic").asString(""),
                        letter.path("partition").asInt(0),
                        letter.path("offset").asLong(0),
                        letter.path("setAsideAt").asString("-"),
                        letter.path("reason").asString(""),
                        letter.path("detail").asString(""),
                        letter.has("replayedAt")
                                ? "  (replayed " + letter.path("replayedAt").asString() + ")"
                                : "");
    }

    /** The service that is asked, and by whom. */
    static final class Target {

        @Option(
                names = "--url",
                paramLabel = "URL",
                required = true,
                description = "A service, e.g. http://127.0.0.1:8083.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private URI url;

        @Option(
                names = "--token",
                required = true,
                defaultValue = "${env:CUSTOMERWATCH_TOKEN}",
                description = "A bearer token with the role OPERATOR; CUSTOMERWATCH_TOKEN if not given.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private String token;

        Answer call(java.util.function.Function<Api, Answer> call) {
            try (var http = Api.client()) {
                return call.apply(new Api(http, url, () -> token));
            }
        }
    }
}
