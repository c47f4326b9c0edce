package dev.customerwatch.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** System test 1: one order, from the request to the warning and its end, with one and with two instances of every service. */
class OrderBecomesWarningIT {

    @Test
    void anOrderBecomesAWarningAndAPaymentEndsIt(@TempDir Path folder) {
        follow(1, folder);
    }

    @Test
    @Tag("faults")
    void theSameThroughTwoInstancesOfEveryService(@TempDir Path folder) {
        follow(2, folder);
    }

    private static void follow(int instances, Path folder) {
        try (var company = Company.start(folder, instances);
                var feed = new AlertFeed(company.instances("alert").getLast().url())) {
            var trade = new Trading(company);
            var customer = trade.registerCustomer("Northwind Trading Co., Ltd.");
            trade.openAccount(customer, "1000.00");

            var order = trade.order(customer, "950.00");
            assertThat(trade.decided(order)).isEqualTo("CONFIRMED");
            awaitShown(feed, customer, "INFO");
            trade.deliver(order);
            awaitShown(feed, customer, "INFO", "WARNING");
            trade.changeLimit(customer, "900.00");
            awaitShown(feed, customer, "INFO", "WARNING", "ERROR");
            trade.pay(customer, order, "500.00");
            awaitShown(feed, customer, "INFO", "WARNING", "ERROR", "RESOLVED");
        }
    }

    private static void awaitShown(AlertFeed feed, String customer, String... severities) {
        await("severities on the feed")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(feed.of(customer)).containsExactly(severities));
    }
}
