package dev.customerwatch.local;

import dev.customerwatch.local.http.Api;
import dev.customerwatch.local.http.Login;
import dev.customerwatch.local.token.DemoUser;
import java.net.URI;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a bearer token of a user. */
@Command(
        name = "token",
        description = "Print a bearer token of a user.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class PrintToken implements Runnable {

    @Parameters(paramLabel = "USER", description = "A user (or client) of the authorization server, e.g. rep.li.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String user;

    @Option(names = "--url", paramLabel = "URL", description = "The authorization server.")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--password", description = "The user's password.", interactive = true, arity = "0..1")
    private String password = DemoUser.PASSWORD;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        try (var http = Api.client()) {
            var token = new Login(http, url, user, password, InstantSource.system()).get();
            spec.commandLine().getOut().println(token);
        }
    }
}
