package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Temporary limits, their end, the history of limits, statuses and the past over HTTP. */
class LimitsHttpTest extends CreditServiceTest {

    @Test
    void aTemporaryLimitEndsByItself() {
        var customer = opened("100.00");
        var path = "/accounts/" + customer + "/temporary-limits";
        var end = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        var body = Map.of("amount", cny("150.00"), "until", end.toString(), "reason", "festival");
        var granted =
                controller().with("Idempotency-Key", "k1").post(path, body).expect(201);
        assertThat(granted.at("/figures/limit/amount/amount")).isEqualTo("150.00");
        assertThat(controller()
                        .with("Idempotency-Key", "k1")
                        .post(path, body)
                        .expect(201)
                        .text())
                .isEqualTo(granted.text());
        var overlapping = controller().post(path, body);
        assertThat(overlapping.problem(409)).isEqualTo("temporary-limit-in-force");
        assertThat(overlapping.at("/amount/amount")).isEqualTo("150.00");
        assertThat(controller().get("/accounts/" + customer).at("/temporaryLimit/amount/amount"))
                .isEqualTo("150.00");

        var expired = published("credit.temporary-limit-expired.v1", customer, "customerId", customer);
        assertThat(expired.at("/limit/amount/amount").asString()).isEqualTo("100.00");
        var account = controller().get("/accounts/" + customer).expect(200);
        assertThat(account.json().has("temporaryLimit")).isFalse();
        assertThat(account.at("/available/amount")).isEqualTo("100.00");
        var history = controller().get("/accounts/" + customer + "/limits").expect(200);
        assertThat(history.json().get("items")).hasSize(3);
        assertThat(history.at("/items/1/detail/reason")).isEqualTo("festival");
        assertThat(history.at("/items/2/kind")).isEqualTo("TEMPORARY_LIMIT_ENDED");
    }

    @Test
    void aLimitWithAnEndIsUndecidedAfterIt() {
        var customer = opened("100.00");
        var change = Map.of(
                "limit",
                limit("80.00"),
                "until",
                Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS).toString(),
                "reason",
                "for now");
        controller()
                .with("If-Match", "\"1\"")
                .put("/accounts/" + customer + "/limit", change)
                .expect(200);
        await().until(() ->
                "NOT_DECIDED".equals(controller().get("/accounts/" + customer).at("/permanentLimit/kind")));
        await().until(() -> types(customer).size() == 3);
    }

    @Test
    void theAccountIsShownAsItWasAndAsItWasKnown() {
        var customer = opened("100.00");
        var opened = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        controller().get("/accounts/" + customer).expect(200);
        finance()
                .post(
                        "/accounts/" + customer + "/payments",
                        Map.of("amount", cny("30.00"), "receivedAt", opened.toString()))
                .expect(201);
        var path = "/accounts/" + customer + "/as-of?at=" + opened.plusSeconds(1);

        assertThat(controller().get(path).expect(200).at("/exposure/amount")).isEqualTo("-30.00");
        var unknown = controller().get(path + "&knownAt=" + opened).expect(200);
        assertThat(unknown.at("/exposure/amount")).isEqualTo("0.00");
        assertThat(unknown.at("/limit/amount/amount")).isEqualTo("100.00");
        assertThat(controller()
                        .get("/accounts/" + customer + "/as-of?at=2000-01-01T00:00:00Z")
                        .problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void anAccountIsSuspendedAndClosed() {
        var customer = opened("100.00");
        var path = "/accounts/" + customer + "/status";
        var suspended = controller()
                .with("If-Match", "\"1\"")
                .put(path, Map.of("status", "SUSPENDED", "reason", "ownership"))
                .expect(200);
        assertThat(suspended.at("/status")).isEqualTo("SUSPENDED");
        place(customer, "order", "10.00");
        assertThat(published("credit.credit-held.v1", customer, "orderId", "order")
                        .get("reason")
                        .asString())
                .isEqualTo("ACCOUNT_SUSPENDED");
        controller()
                .with("If-Match", suspended.etag())
                .put(path, Map.of("status", "CLOSED", "reason", "ownership"))
                .expect(200);
        published("credit.account-status-changed.v1", customer, "status", "CLOSED");
        place(customer, "next", "10.00");
        published("credit.credit-refused.v1", customer, "orderId", "next");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var customer = opened("100.00");
        var path = "/accounts/" + customer + "/temporary-limits";
        var later =
                Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS).toString();
        for (var body : List.<Map<String, Object>>of(
                Map.of("amount", cny("1.00"), "until", "2000-01-01T00:00:00Z", "reason", "r"),
                Map.of("amount", cny("-1.00"), "until", later, "reason", "r"),
                Map.of("amount", cny("1.001"), "until", later, "reason", "r"))) {
            assertThat(controller().post(path, body).problem(400)).isEqualTo("invalid-value");
        }
        var euros = Map.of("amount", Map.of("amount", "1.00", "currency", "EUR"), "until", later, "reason", "r");
        assertThat(controller().post(path, euros).problem(422)).isEqualTo("other-currency");
        assertThat(finance().post(path, euros).problem(403)).isEqualTo("forbidden");
        var status = "/accounts/" + customer + "/status";
        assertThat(controller()
                        .with("If-Match", "\"1\"")
                        .put(status, Map.of("status", "GONE", "reason", "r"))
                        .problem(400))
                .isEqualTo("invalid-value");
        assertThat(controller()
                        .put(status, Map.of("status", "CLOSED", "reason", "r"))
                        .problem(428))
                .isEqualTo("precondition-required");
        assertThat(controller().get("/accounts/" + customer + "/as-of").problem(400))
                .isEqualTo("missing-parameter");
        assertThat(types(customer)).containsExactly("credit.credit-account-opened.v1");
    }
}
