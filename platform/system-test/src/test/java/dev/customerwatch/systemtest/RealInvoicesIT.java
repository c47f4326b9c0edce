package dev.customerwatch.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.systemtest.SeveritiesFromCsv.Action;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** System test 3: 2,466 real invoices through the HTTP API show the severities that the file alone says they must. */
@EnabledIfEnvironmentVariable(named = "CUSTOMERWATCH_DATA", matches = ".+")
class RealInvoicesIT {

    private static final int CUSTOMERS_AT_ONCE = 12;

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void theFeedShowsWhatTheFileSays(@TempDir Path folder) throws Exception {
        var file = Path.of(System.getenv("CUSTOMERWATCH_DATA"), "receivables_ibm", "invoices.csv");
        var actions = SeveritiesFromCsv.actions(file);
        assertThat(actions).hasSize(2 * 2466);
        var expected = expected(actions);
        assertThat(expected(withoutOnePayment(actions))).isNotEqualTo(expected);

        try (var company = Company.start(folder, 1);
                var feed = new AlertFeed(company.service("alert").url())) {
            var customers = trade(new Trading(company), actions);
            await("severities of " + expected.size() + " customers")
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(shown(feed, customers)).isEqualTo(expected));
            assertThat(shown(feed, customers)).isNotEqualTo(expected(withoutOnePayment(actions)));
        }
    }

    /** The last payment of the file: without it its customer's warning could not have ended. */
    private static List<Action> withoutOnePayment(List<Action> actions) {
        var expected = expected(actions);
        for (var payment : actions.reversed()) {
            var rest = actions.stream().filter(action -> action != payment).toList();
            if (payment.paid() && !severities(rest, payment.customer()).equals(expected.get(payment.customer()))) {
                return rest;
            }
        }
        throw new AssertionError("no payment matters");
    }

    private static List<String> severities(List<Action> actions, String customer) {
        return expected(actions).get(customer);
    }

    private static Map<String, List<String>> expected(List<Action> actions) {
        return new TreeMap<>(byCustomer(actions).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> SeveritiesFromCsv.severities(one.getValue(), SeveritiesFromCsv.limit(one.getValue())))));
    }

    private static Map<String, List<Action>> byCustomer(List<Action> actions) {
        return actions.stream().collect(Collectors.groupingBy(Action::customer));
    }

    private static Map<String, List<String>> shown(AlertFeed feed, Map<String, String> customers) {
        var shown = new TreeMap<String, List<String>>();
        customers.forEach((code, id) -> shown.put(code, feed.of(id)));
        return shown;
    }

    /** Customers side by side, one customer's steps one after the other; the customers' ids by their codes. */
    private Map<String, String> trade(Trading trading, List<Action> actions) throws Exception {
        var ids = new ConcurrentHashMap<String, String>();
        var running = new HashMap<String, Future<?>>();
        try (var threads = Executors.newFixedThreadPool(CUSTOMERS_AT_ONCE)) {
            byCustomer(actions)
                    .forEach((code, steps) -> running.put(code, threads.submit(() -> {
                        var id = trading.registerCustomer("Customer " + code);
                        ids.put(code, id);
                        trading.openAccount(id, text(SeveritiesFromCsv.limit(steps)));
                        trade(trading, id, steps, actions.size());
                    })));
            for (var customer : running.values()) {
                customer.get();
            }
        }
        return ids;
    }

    private void trade(Trading trading, String customer, List<Action> steps, int total) {
        var orders = new HashMap<String, String>();
        for (var step : steps) {
            if (step.paid()) {
                trading.pay(
                        customer, orders.get(step.invoice()), text(step.amount().negate()));
            } else {
                orders.put(step.invoice(), orderAndDeliver(trading, customer, text(step.amount())));
            }
            if (done.incrementAndGet() % 500 == 0) {
                System.out.println("real invoices: " + done.get() + " of " + total + " steps");
            }
        }
    }

    private static String orderAndDeliver(Trading trading, String customer, String amount) {
        var order = trading.order(customer, amount);
        if (trading.decided(order).equals("ON_HOLD")) {
            trading.release(order);
        }
        trading.deliver(order);
        return order;
    }

    private static String text(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
