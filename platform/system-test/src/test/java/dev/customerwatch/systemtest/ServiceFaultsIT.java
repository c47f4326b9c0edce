package dev.customerwatch.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** System test 2, service processes: kills under load, a kill between write and send, broker and store away. */
@Tag("faults")
class ServiceFaultsIT {

    private static final int KILLS = 10;
    private static final int ORDERS_PER_SECOND = 60;
    private static final String ORDERS = "acknowledged";

    /** Two minutes of trade wait before the first order that is asked for. */
    private static final Duration CATCHING_UP = Duration.ofMinutes(4);

    private static final List<String> KILLED = List.of("sales", "credit");
    private static final Pattern SWEPT =
            Pattern.compile("(?m)^customerwatch_outbox_swept_total(?:\\{[^}]*})? ([0-9.E]+)$");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Company company;
    private static Trading trade;
    private static List<String> customers;

    @BeforeAll
    static void start() {
        company = Company.start(folder, 1);
        trade = new Trading(company);
        customers = IntStream.range(0, 20)
                .mapToObj(number -> trade.registerCustomer("Customer " + number))
                .toList();
        customers.forEach(customer -> trade.openAccount(customer, "1000000.00"));
    }

    @AfterAll
    static void stop() {
        company.close();
    }

    @Test
    void losesNothingWhenServicesAreKilled() {
        var books = books();
        var random = new Random(1);
        for (var kill = 1; kill <= KILLS; kill++) {
            var victim = company.service(KILLED.get(random.nextInt(KILLED.size())));
            try (var load = load()) {
                load.awaitMore(100 + random.nextInt(100));
                victim.kill();
                victim.restart();
                victim.awaitReady();
            }
            books.awaitDecided(acknowledged(), customers);
            System.out.println(
                    "kill " + kill + " of " + KILLS + ": " + acknowledged().size() + " orders, none lost");
        }
        books.check(acknowledged(), customers);
    }

    @Test
    void sendsWhatAKillBetweenWriteAndSendLeft() {
        var sales = company.service("sales");
        sales.kill();
        sales.restartHaltingBeforeSend(150);
        try (var load = load()) {
            await("the fault point").atMost(Duration.ofMinutes(3)).until(() -> !sales.isAlive());
            sales.restart();
            sales.awaitReady();
            await("the sweeper").atMost(Duration.ofMinutes(1)).until(() -> swept(sales) > 0);
            load.awaitMore(1);
        }
        books().check(acknowledged(), customers);
    }

    @Test
    void takesOrdersWhileTheBrokerIsAway() throws InterruptedException {
        var customer = trade.registerCustomer("Patient Customer");
        trade.openAccount(customer, "1000.00");
        trade.awaitKnownToSales(customer);
        try (var feed = new AlertFeed(company.service("alert").url());
                var load = load()) {
            load.awaitMore(100);
            company.stopBroker();
            var order = trade.order(customer, "950.00");
            awayForTwoMinutes();
            company.startBroker();
            assertThat(trade.decided(order, CATCHING_UP)).isEqualTo("CONFIRMED");
            await("the alert").atMost(Duration.ofMinutes(2)).until(() -> feed.of(customer), List.of("INFO")::equals);
            load.awaitMore(100);
        }
        books().check(acknowledged(), customers);
    }

    @Test
    void refusesHonestlyWhileTheStoreIsAway() throws InterruptedException {
        var customer = trade.registerCustomer("Other Patient Customer");
        trade.openAccount(customer, "1000.00");
        trade.awaitKnownToSales(customer);
        try (var load = load()) {
            load.awaitMore(100);
            company.stopStore();
            var refused = Api.at(company.service("sales").url())
                    .as("manager", "SALES_MANAGER")
                    .post("/orders", order(customer));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotEmpty();
            awayForTwoMinutes();
            company.startStore();
            load.awaitMore(100);
        }
        try (var feed = new AlertFeed(company.service("alert").url())) {
            assertThat(trade.decided(trade.order(customer, "950.00"))).isEqualTo("CONFIRMED");
            await("the alert").atMost(Duration.ofMinutes(2)).until(() -> feed.of(customer), List.of("INFO")::equals);
        }
        books().check(acknowledged(), customers);
    }

    private static Map<String, ?> order(String customer) {
        var line = Map.of("product", "P-1", "quantity", 1, "unitPrice", "1.00", "taxRate", "0");
        return Map.of("customerId", customer, "payment", "CREDIT", "currency", "CNY", "lines", List.of(line));
    }

    private static LoadProcess load() {
        var token = Tokens.of("load", "SALES_MANAGER");
        return new LoadProcess(
                folder.resolve(ORDERS), company.service("sales").url(), token, ORDERS_PER_SECOND, customers);
    }

    private static List<String> acknowledged() {
        return LoadProcess.acknowledged(folder.resolve(ORDERS));
    }

    /** The outage itself: its length is what is tried here. */
    private static void awayForTwoMinutes() throws InterruptedException {
        new java.util.concurrent.CountDownLatch(1).await(2, java.util.concurrent.TimeUnit.MINUTES);
    }

    private static double swept(ServiceProcess service) {
        var metrics = Api.at(service.managementUrl())
                .get("/actuator/prometheus")
                .expect(200)
                .text();
        var count = SWEPT.matcher(metrics);
        return count.find() ? Double.parseDouble(count.group(1)) : 0;
    }

    private static Books books() {
        return new Books(
                service -> company.service(service).url(),
                api -> api.as("auditor", "AUDITOR"),
                company.bootstrapServers());
    }
}
