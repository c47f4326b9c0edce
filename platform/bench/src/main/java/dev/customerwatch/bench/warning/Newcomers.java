package dev.customerwatch.bench.warning;

import dev.customerwatch.bench.process.OneMachine;
import dev.customerwatch.local.http.Answer;
import dev.customerwatch.local.http.Api;
import dev.customerwatch.local.machine.Service;
import dev.customerwatch.local.token.DemoUser;
import dev.customerwatch.messaging.Uuids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Registers customers and opens their accounts, with a limit that their first order comes near. */
final class Newcomers {

    private static final int SIDE_BY_SIDE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Api customers;
    private final Api accounts;

    Newcomers(OneMachine machine) {
        customers = machine.as(DemoUser.SALES_MANAGER, Service.CUSTOMER);
        accounts = machine.as(DemoUser.CREDIT_CONTROLLER, Service.CREDIT);
    }

    /** The ids of new customers, each with a limit of 1,000.00 CNY. */
    List<String> make(int number) throws InterruptedException, ExecutionException {
        try (var workers = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var made = new ArrayList<Future<String>>();
            for (var each = 0; each < number; each++) {
                made.add(workers.submit(this::one));
            }
            try {
                var ids = new ArrayList<String>();
                for (var id : made) {
                    ids.add(id.get());
                }
                return ids;
            } catch (InterruptedException | ExecutionException stopped) {
                workers.shutdownNow();
                throw stopped;
            }
        }
    }

    private String one() throws InterruptedException {
        var card = Map.of("name", "Newcomer " + Uuids.next(), "kind", "ENTERPRISE");
        var id = untilOk(() -> customers.post("/customers", card, Map.of()))
                .body()
                .get("customerId")
                .asString();
        var limit = Map.of("kind", "AMOUNT", "amount", Map.of("amount", "1000.00", "currency", "CNY"));
        var account = Map.of("customerId", id, "currency", "CNY", "limit", limit, "termDays", 30);
        untilOk(() -> accounts.post("/accounts", account, Map.of()));
        return id;
    }

    private static Answer untilOk(Supplier<Answer> call) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = call.get();
        while (!answer.isOk()) {
            if (!answer.isTransient() || System.nanoTime() > deadline) {
                throw new IllegalStateException(answer.problem());
            }
            Thread.sleep(PAUSE);
            answer = call.get();
        }
        return answer;
    }
}
