package dev.customerwatch.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** System test 1: an order, from the request to the warnings and their ends, with one and with two instances of every service. */
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
            var group = trade.formGroup("Wind Holding", "1000.00");
            trade.join(customer, group);
            awaitShown(feed, group, "WARNING");
            trade.changeGroupLimit(group, "900.00");
            awaitShown(feed, group, "WARNING", "ERROR");
            trade.pay(customer, order, "500.00");
            awaitShown(feed, customer, "INFO", "WARNING", "ERROR", "RESOLVED");
            awaitShown(feed, group, "WARNING", "ERROR", "RESOLVED");
            becomesOverdue(trade, feed);
        }
    }

    /** Its due date is known late, and again otherwise: each time the days are counted anew. */
    private static void becomesOverdue(Trading trade, AlertFeed feed) {
        var customer = trade.registerCustomer("Southwind Trading Co., Ltd.");
        trade.openAccountOnReceipt(customer, "100000.00");
        var order = trade.order(customer, "500.00");
        assertThat(trade.decided(order)).isEqualTo("CONFIRMED");
        trade.deliver(order);
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        trade.received(customer, order, today.minusDays(45));
        awaitOverdue(feed, customer, "WARNING");
        trade.received(customer, order, today.minusDays(75));
        awaitOverdue(feed, customer, "WARNING", "ERROR");
        trade.received(customer, order, today.minusDays(145));
        awaitOverdue(feed, customer, "WARNING", "ERROR", "CRITICAL");
        trade.dispute(customer, order, "400.00");
        awaitOverdue(feed, customer, "WARNING", "ERROR", "CRITICAL", "RESOLVED");
        trade.dispute(customer, order, "0.00");
        awaitOverdue(feed, customer, "WARNING", "ERROR", "CRITICAL", "RESOLVED", "CRITICAL");
        trade.pay(customer, order, "500.00");
        awaitOverdue(feed, customer, "WARNING", "ERROR", "CRITICAL", "RESOLVED", "CRITICAL", "RESOLVED");
    }

    private static void awaitOverdue(AlertFeed feed, String customer, String... severities) {
        await("overdue on the feed")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(feed.of(customer, "OVERDUE")).containsExactly(severities));
    }

    private static void awaitShown(AlertFeed feed, String customer, String... severities) {
        await("severities on the feed")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(feed.of(customer)).containsExactly(severities));
    }
}
