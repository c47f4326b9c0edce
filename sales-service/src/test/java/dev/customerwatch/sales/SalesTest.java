package dev.customerwatch.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.sales.customer.mongo.Customers;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import dev.customerwatch.testkit.TestBroker;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A running sales-service with a real broker and store, and what its tests say to it. */
@ServiceTest("sales")
public abstract class SalesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    protected Customers customers;

    protected final Api rep() {
        return Api.at(port).as("rep1", "SALES_REP");
    }

    protected final Api as(String user, String... roles) {
        return Api.at(port).as(user, roles);
    }

    protected final Api anybody() {
        return Api.at(port);
    }

    /** 10 × 50.00 and 3 × 113.57, 13 % VAT: 950.00 in all. */
    public static Map<String, Object> order(String customerId, String payment) {
        return Map.of(
                "customerId",
                customerId,
                "payment",
                payment,
                "currency",
                "CNY",
                "lines",
                List.of(
                        Map.of("product", "P-100", "quantity", 10, "unitPrice", "50.00", "taxRate", "0.13"),
                        Map.of("product", "P-200", "quantity", 3, "unitPrice", "113.57", "taxRate", "0.13")));
    }

    /** A customer of this rep that sales has heard of; its id. */
    protected final String customerOf(String accountOwner) {
        var customerId = Uuids.next();
        OtherServices.registered(customerId, accountOwner);
        assertThat(customers.await(customerId, SOON, known -> true)).isPresent();
        return customerId;
    }

    protected final void openAccount(String customerId) {
        OtherServices.accountOpened(customerId);
        assertThat(customers.awaitOpenAccount(customerId, SOON)).isTrue();
    }

    /** Places a credit order; its id. */
    protected final String placed(String customerId) {
        return rep().post("/orders", order(customerId, "CREDIT")).expect(201).at("/orderId");
    }

    /** Places a credit order that credit confirms; its id. */
    protected final String confirmed(String customerId) {
        var orderId = placed(customerId);
        OtherServices.reserved(customerId, orderId);
        awaitStatus(orderId, "CONFIRMED");
        return orderId;
    }

    protected final Api.Answer read(String orderId) {
        return as("auditor1", "AUDITOR").get("/orders/" + orderId).expect(200);
    }

    protected final Api.Answer awaitStatus(String orderId, String status) {
        return await("order " + orderId)
                .atMost(SOON)
                .until(() -> read(orderId), answer -> answer.at("/status").equals(status));
    }

    /** Waits until the order has published that many events; those of its customer and order, by sequence. */
    protected static List<Published> published(String orderId, int many) {
        return await("events of " + orderId)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> published(orderId), events -> events.size() >= many);
    }

    protected static List<Published> published(String orderId) {
        return TestBroker.records("sales.events.v1").stream()
                .filter(row -> TestBroker.header(row, "ce_subject").equals(orderId))
                .map(Published::of)
                .distinct()
                .sorted(Comparator.comparingLong(Published::sequence))
                .toList();
    }

    /** The customer has no order, and nothing stands on the topic for it. */
    protected final void assertNothingHappened(String customerId) {
        assertThat(as("auditor1", "AUDITOR")
                        .get("/orders?customerId=" + customerId)
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(TestBroker.records("sales.events.v1")).noneMatch(row -> customerId.equals(row.key()));
    }

    /** An event of an order as it stands on the topic. */
    public record Published(String name, long sequence, String cause, String customerId, JsonNode body) {

        static Published of(ConsumerRecord<String, byte[]> row) {
            return new Published(
                    TestBroker.header(row, "ce_type").replaceFirst("^sales\\.(.*)\\.v1$", "$1"),
                    Long.parseLong(TestBroker.header(row, "ce_sequence")),
                    TestBroker.header(row, "ce_causationid"),
                    row.key(),
                    EventJson.mapper().readTree(row.value()));
        }
    }
}
