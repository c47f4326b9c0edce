package dev.customerwatch.local;

import dev.customerwatch.local.machine.BusinessTime;
import dev.customerwatch.local.machine.Ports;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.machine.Settings;
import dev.customerwatch.local.token.DemoUser;
import dev.customerwatch.local.token.TokenServer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a reader needs once everything runs: where it is, who may log in, and two commands to begin with. */
final class Welcome {

    private static final DemoUser READER = DemoUser.CREDIT_CONTROLLER;

    private Welcome() {}

    static String text(Settings settings, boolean demo) {
        return """
                Services, with their API and a form to try it
                %s
                Users, all with the password %s, and their roles
                %s
                Get a token (12 h)
                  %s
                See warnings as they come
                  %s

                %s
                %s
                Data %s  Log %s  Stop with Ctrl-C
                """.formatted(
                        services(settings.ports()),
                        DemoUser.PASSWORD,
                        users(),
                        tokenCommand(settings.ports()),
                        streamCommand(settings.ports()),
                        demo
                                ? "A demo company trades live; its first warning comes within a minute."
                                : "The demo company is left out.",
                        time(settings.time()),
                        settings.data().path(),
                        LogFile.in(settings.data().log()));
    }

    private static String time(BusinessTime time) {
        return time.asOf() == null
                ? "Business time is the system's."
                : "Business time began as of %s and goes on from there.".formatted(time.asOf());
    }

    private static String services(Ports ports) {
        return Arrays.stream(Service.values())
                .map(service -> "  %-10s %s/swagger-ui.html%n".formatted(service.id(), ports.url(service)))
                .collect(Collectors.joining());
    }

    private static String users() {
        return Arrays.stream(DemoUser.values())
                .map(user -> "  %-18s %s%n".formatted(user.user(), user.role()))
                .collect(Collectors.joining());
    }

    private static String tokenCommand(Ports ports) {
        return "TOKEN=$(curl -s -u %s:%s -d grant_type=client_credentials %s/oauth2/token | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')"
                .formatted(READER.user(), DemoUser.PASSWORD, TokenServer.issuer(ports.tokens()));
    }

    private static String streamCommand(Ports ports) {
        return "curl -N -H \"Authorization: Bearer $TOKEN\" %s/alerts/stream".formatted(ports.url(Service.ALERT));
    }
}
