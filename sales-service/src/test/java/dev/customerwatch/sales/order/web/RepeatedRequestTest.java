package dev.customerwatch.sales.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.sales.SalesTest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatedRequestTest extends SalesTest {

    @Test
    void isAnsweredAsItWasTheFirstTime() {
        var customer = customerOf("rep1");
        var key = Uuids.next();
        var first = rep().with("Idempotency-Key", key)
                .post("/orders", order(customer, "CREDIT"))
                .expect(201);
        rep().post("/orders/" + first.at("/orderId") + "/cancel", Map.of("reason", "Never mind"))
                .expect(200);

        var again = rep().with("Idempotency-Key", key)
                .post("/orders", order(customer, "CREDIT"))
                .expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(published(first.at("/orderId"), 2)).hasSize(2);
    }

    @Test
    void isRefusedWithAnotherBody() {
        var customer = customerOf("rep1");
        var key = Uuids.next();
        var first = rep().with("Idempotency-Key", key)
                .post("/orders", order(customer, "CREDIT"))
                .expect(201);

        var other = rep().with("Idempotency-Key", key).post("/orders", order(customer, "CASH"));

        assertThat(other.problem(422)).isEqualTo("idempotency-key-reused");
        assertThat(other.at("/value")).isEqualTo(key);
        assertThat(rep().get("/orders?customerId=" + customer).json().get("items"))
                .hasSize(1);
        assertThat(published(first.at("/orderId"), 1)).hasSize(1);
        assertThat(rep().with("Idempotency-Key", " ")
                        .post("/orders", order(customer, "CREDIT"))
                        .problem(400))
                .isEqualTo("invalid-header");
    }

    @Test
    void makesOneOrderHoweverManyComeAtOnce() {
        var customer = customerOf("rep1");
        var key = Uuids.next();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(each -> CompletableFuture.supplyAsync(
                            () -> rep().with("Idempotency-Key", key)
                                    .post("/orders", order(customer, "CREDIT"))
                                    .expect(201)
                                    .text(),
                            threads))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }
        assertThat(rep().get("/orders?customerId=" + customer).json().get("items"))
                .hasSize(1);
    }

    @Test
    void twoClientsMayUseTheSameKey() {
        var customer = customerOf("rep1");
        var key = Uuids.next();
        var body = order(customer, "CREDIT");

        var one = rep().with("Idempotency-Key", key).post("/orders", body).expect(201);
        var other = as("shop1", "INTEGRATION")
                .with("Idempotency-Key", key)
                .post("/orders", body)
                .expect(201);

        assertThat(one.at("/orderId")).isNotEqualTo(other.at("/orderId"));
    }
}
