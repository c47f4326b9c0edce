package dev.customerwatch.local.history;

import dev.customerwatch.local.http.Api;
import dev.customerwatch.local.http.Login;
import dev.customerwatch.local.machine.Ports;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import dev.customerwatch.local.token.TokenServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which services are called, and as whom: options that several commands share. */
final class Deployment {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where all services are reached, e.g. a gateway; those of this machine if not given.")
    private @Nullable URI all;

    @Option(
            names = "--customers-url",
            paramLabel = "URL",
            description = "customer-service, where it has a URL of its own.")
    private @Nullable URI customers;

    @Option(names = "--sales-url", paramLabel = "URL", description = "sales-service, where it has a URL of its own.")
    private @Nullable URI sales;

    @Option(names = "--alerts-url", paramLabel = "URL", description = "alert-service, where it has a URL of its own.")
    private @Nullable URI alerts;

    @Option(names = "--port-offset", paramLabel = "N", description = "That of the machine that runs here.")
    private int portOffset;

    @Option(
            names = "--token",
            defaultValue = "${env:CUSTOMERWATCH_TOKEN}",
            description = "A bearer token; CUSTOMERWATCH_TOKEN if not given, else that of the user.")
    private @Nullable String token;

    @Option(names = "--user", description = "The user of this machine who calls, where there is no token.")
    private @Nullable String user;

    /**
     * The API of a service.
     *
     * @param usual the user who calls where none is named
     */
    Api of(HttpClient http, Service service, DemoUser usual) {
        return switch (service) {
            case CUSTOMER -> api(http, service, customers, usual);
            case SALES -> api(http, service, sales, usual);
            case ALERT -> api(http, service, alerts, usual);
            case CREDIT, COMPLAINT -> api(http, service, null, usual);
        };
    }

    private Api api(HttpClient http, Service service, @Nullable URI own, DemoUser usual) {
        var shared = all == null ? new Ports(portOffset).url(service) : all;
        return new Api(http, own == null ? shared : own, token(http, usual));
    }

    private Supplier<String> token(HttpClient http, DemoUser usual) {
        var given = token;
        if (given != null && !given.isBlank()) {
            return () -> given;
        }
        var issuer = TokenServer.issuer(new Ports(portOffset).tokens());
        var name = user == null ? usual.user() : user;
        return new Login(http, issuer, name, DemoUser.PASSWORD, InstantSource.system());
    }
}
