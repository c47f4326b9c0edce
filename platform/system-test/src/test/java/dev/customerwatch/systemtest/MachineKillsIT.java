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

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void losesNothingWhenTheMachineIsKilled() {
        try (var machine = new MachineProcess(folder, 2000 + new Random().nextInt(20) * 1000)) {
            machine.awaitReady();
            var customers = customers(machine);
            var acknowledged = folder.resolve("acknowledged");
            var random = new Random(2);
            try (var load = new LoadProcess(
                    acknowledged, machine.url("sales"), machine.token("sales.manager"), ORDERS_PER_SECOND, customers)) {
                for (var kill = 1; kill <= KILLS; kill++) {
                    load.awaitMore(100 + random.nextInt(100));
                    machine.kill();
                    machine.restart();
                    machine.awaitReady();
                    books(machine).awaitDecided(List.copyOf(load.acknowledged()));
                    System.out.println("kill " + kill + " of " + KILLS + ": "
                            + load.acknowledged().size() + " orders, none lost");
                }
                load.close();
                books(machine).check(List.copyOf(load.acknowledged()), customers);
            }
        }
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
