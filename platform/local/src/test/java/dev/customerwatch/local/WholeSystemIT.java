package dev.customerwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.local.machine.FreeOffset;
import dev.customerwatch.local.machine.Ports;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import dev.customerwatch.local.token.TokenServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its users get it: started, killed, started again. */
class WholeSystemIT {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Ports ports = new Ports(FreeOffset.find());

    @TempDir
    Path folder;

    @Test
    void warnsAboutTheDemoCompanyAndKeepsEverythingOverAKill() throws Exception {
        Seen seen;
        try (var first = Launched.start(folder.resolve("data"), ports).awaitReady()) {
            await("an alert").atMost(LONGEST).until(() -> !alertIds(first).isEmpty());
            commandsWork(first);
            seen = Seen.through(first);
        }
        try (var again = Launched.start(folder.resolve("data"), ports).awaitReady()) {
            assertThat(seen.missing(again)).isEmpty();
            await("the demo goes on")
                    .atMost(LONGEST)
                    .until(() -> !seen.orders().containsAll(ids(again, Service.SALES, "/orders", "orderId")));
            refusesASecondStartOnTheSameData();
            stopsCleanly(again);
        }
    }

    @Test
    void leavesTheDemoOut() throws Exception {
        try (var machine =
                Launched.start(folder.resolve("data"), ports, "--no-demo").awaitReady()) {
            assertThat(machine.output()).contains("left out");
            assertThat(ids(machine, Service.CUSTOMER, "/customers", "customerId"))
                    .isEmpty();
        }
    }

    /** What was acknowledged before the kill. */
    private record Seen(Set<String> customers, Set<String> orders, Set<String> alerts) {

        static Seen through(Launched machine) {
            return new Seen(
                    ids(machine, Service.CUSTOMER, "/customers", "customerId"),
                    ids(machine, Service.SALES, "/orders", "orderId"),
                    alertIds(machine));
        }

        List<String> missing(Launched machine) {
            var missing = new java.util.ArrayList<String>();
            customers.forEach(id -> look(machine, Service.CUSTOMER, "/customers/" + id, missing));
            orders.forEach(id -> look(machine, Service.SALES, "/orders/" + id, missing));
            alerts.forEach(id -> look(machine, Service.ALERT, "/alerts/" + id, missing));
            return missing;
        }

        private static void look(Launched machine, Service service, String path, List<String> missing) {
            if (!machine.as(DemoUser.AUDITOR, service).get(path).isOk()) {
                missing.add(path);
            }
        }
    }

    private static Set<String> alertIds(Launched machine) {
        return ids(machine, Service.ALERT, "/alerts", "alertId");
    }

    private static Set<String> ids(Launched machine, Service service, String path, String member) {
        var answer = machine.as(DemoUser.AUDITOR, service).get(path + "?limit=200");
        assertThat(answer.isOk()).as("%s: %s", path, answer.problem()).isTrue();
        var ids = new HashSet<String>();
        answer.body().path("items").forEach(item -> ids.add(item.path(member).asString()));
        return ids;
    }

    private void commandsWork(Launched machine) {
        var token = output(
                "token", "operator", "--url", TokenServer.issuer(ports.tokens()).toString());
        for (var service : Service.values()) {
            output("dead-letters", "list", "--url", ports.url(service).toString(), "--token", token.strip());
        }
        assertThat(machine.output()).contains(token.isBlank() ? "" : "rep.li", "/alerts/stream", "/swagger-ui.html");
    }

    private static String output(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = CustomerWatch.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertThat(exit).as(err.toString()).isZero();
        return out.toString();
    }

    private void refusesASecondStartOnTheSameData() throws Exception {
        try (var second = Launched.start(folder.resolve("data"), new Ports(FreeOffset.find()))) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output()).contains("in use by process");
        }
    }

    private static void stopsCleanly(Launched machine) {
        machine.process().destroy();
        machine.awaitEnd();
        assertThat(machine.output()).contains("Stopped.");
    }
}
