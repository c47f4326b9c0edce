package dev.customerwatch.customer.anomaly.web;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anybody who sees a customer reports what is wrong; managers look into it. */
@ServiceTest("customer")
class AnomaliesTest {

    @LocalServerPort
    private int port;

    @Test
    void isToldToOthersWithoutItsWordsAndAgainWhenSomebodyLookedIntoIt() {
        var customers = new CustomerApi(port);
        var customer = id(customers.registered("rep-" + UUID.randomUUID()));
        var asked = Map.of(
                "customerId",
                customer,
                "kind",
                "LAWSUIT",
                "what",
                "planted-" + customer,
                "noticedAt",
                "2026-01-05T02:00:00.000Z");

        var filed = customers.with("FINANCE").post("/anomalies", asked).expect(201);
        await("flag")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> customers
                                .manager()
                                .get("/anomalies?flagged=true&customerId=" + customer)
                                .text(),
                        text -> text.contains(filed.at("/anomalyId")));
        var path = "/anomalies/" + filed.at("/anomalyId");
        var read = customers.manager().get(path).expect(200);
        customers
                .manager()
                .with("If-Match", read.etag())
                .put(path, Map.of("status", "CONFIRMED", "finding", "true"))
                .expect(200);

        var told = events(customer, 3);
        assertThat(told.get(1).type()).isEqualTo("customer.customer-anomaly-reported.v1");
        assertThat(told.get(1).body().toString()).doesNotContain("planted");
        assertThat(told.get(2).body().at("/status").asString()).isEqualTo("CONFIRMED");
        assertThat(customers.rep("other").post("/anomalies", asked).problem(404))
                .isEqualTo("not-found");
        assertThat(customers
                        .manager()
                        .with("If-Match", "\"3\"")
                        .put(path, Map.of("status", "OPEN"))
                        .problem(400))
                .isEqualTo("invalid-value");
    }
}
