package dev.customerwatch.local.history;

import dev.customerwatch.local.console.CommandGroup;
import dev.customerwatch.local.http.Answer;
import dev.customerwatch.local.http.Api;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves that nobody changed the record of who read what. */
@Command(name = "audit", description = "The record of who read personal data.", mixinStandardHelpOptions = true)
public final class AuditCommands extends CommandGroup {

    @Command(
            name = "verify",
            description = "Follow the chain of hashes from its first entry; exit code 1 where it was tampered with.",
            mixinStandardHelpOptions = true)
    int verify(
            @Mixin Deployment deployment,
            @Option(
                            names = "--note",
                            paramLabel = "FILE",
                            description =
                                    "What the last verification found is read there and compared, and written anew.")
                    @Nullable
                    Path note)
            throws IOException {
        try (var http = Api.client()) {
            var customers = deployment.of(http, Service.CUSTOMER, DemoUser.AUDITOR);
            var answer = new Patience(Duration.ofMinutes(1))
                    .call("verifying", () -> customers.get("/audit/verification" + noted(note)));
            return told(answer, note);
        }
    }

    private int told(Answer answer, @Nullable Path note) throws IOException {
        var verdict = answer.body();
        var entries = verdict.path("entries").asLong(0);
        var head = verdict.path("head").asString("");
        if (!verdict.path("intact").asBoolean(false)) {
            return failed("Tampered with. Entry " + verdict.path("brokenAt").asLong(0) + " is not as it was written.");
        }
        if (!verdict.path("asNoted").asBoolean(false)) {
            return failed(
                    "Tampered with. What was noted before is no longer there: the end was cut off, or all was written anew.");
        }
        if (note != null) {
            Files.writeString(note, entries + " " + head + "\n");
        }
        out().printf("Intact: %,d entries, head %s%n", entries, head);
        return 0;
    }

    private static String noted(@Nullable Path note) {
        if (note == null || !Files.exists(note)) {
            return "";
        }
        try {
            var words = Files.readString(note).strip().split(" ", -1);
            if (words.length == 2 && words[0].matches("\\d{1,18}") && words[1].matches("[0-9a-f]*")) {
                return "?entries=" + words[0] + "&head=" + words[1];
            }
            throw new CannotImport(note + " is no note of a verification.");
        } catch (IOException unreadable) {
            throw new CannotImport("%s cannot be read: %s".formatted(note, unreadable.getMessage()));
        }
    }
}
