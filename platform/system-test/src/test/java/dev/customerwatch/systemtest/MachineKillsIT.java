package dev.customerwatch.systemtest;

import static org.awaitility.Awaitility.await;

import dev.customerwatch.testkit.Api;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** System test 2, one machine: ten kills with -9 of broker, store and all services at once, under load. */
@Tag("faults")
class MachineKillsIT {

    private static final int KILLS = 10;
    private static final int ORDERS_PER_SECOND = 60;
    private static final String ORDERS = "acknowledged";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void losesNothingWhenTheMachineIsKilled() {
        try (var machine = new MachineProcess(folder, 2000 + new Random().nextInt(20) * 1000)) {
            machine.awaitReady();
            var customers = customers(machine);
            var books = books(machine);
            var random = new Random(2);
            for (var kill = 1; kill <= KILLS; kill++) {
                var acknowledged = killUnderLoad(machine, customers, 100 + random.nextInt(100));
                books.awaitDecided(acknowledged, customers);
                System.out.println("kill " + kill + " of " + KILLS + ": " + acknowledged.size() + " orders, none lost");
            }
            books.check(acknowledged(), customers);
        }
    }

    /** Everything acknowledged so far, after a kill in the middle of trading and a start while trade goes on. */
    private List<String> killUnderLoad(MachineProcess machine, List<String> customers, int orders) {
        var token = machine.token("sales.manager");
        try (var load =
                new LoadProcess(folder.resolve(ORDERS), machine.url("sales"), token, ORDERS_PER_SECOND, customers)) {
            load.awaitMore(orders);
            machine.kill();
            machine.restart();
            machine.awaitReady();
        }
        return acknowledged();
    }

    private List<String> acknowledged() {
        return LoadProcess.acknowledged(folder.resolve(ORDERS));
    }

    private static List<String> customers(MachineProcess machine) {
        var sales = Api.at(machine.url("customer")).token(machine.token("sales.manager"));
        var credit = Api.at(machine.url("credit")).token(machine.token("credit.controller"));
        var customers = IntStream.range(0, 20)
                .mapToObj(number -> sales.post("/customers", Map.of("name", "Customer " + number, "kind", "ENTERPRISE"))
                        .expect(201)
                        .at("/customerId"))
                .toList();
        var limit = Map.of("kind", "AMOUNT", "amount", Trading.money("1000000.00"));
        customers.forEach(customer -> await("account of " + customer)
                .atMost(Duration.ofMinutes(1))
                .until(() -> credit.post(
                                        "/accounts",
                                        Map.of(
                                                "customerId",
                                                customer,
                                                "currency",
                                                "CNY",
                                                "limit",
                                                limit,
                                                "termDays",
                                                30))
                                .status()
                        == 201));
        return customers;
    }

    private static Books books(MachineProcess machine) {
        var auditor = machine.token("auditor");
        return new Books(machine::url, api -> api.token(auditor), machine.bootstrapServers());
    }
}
