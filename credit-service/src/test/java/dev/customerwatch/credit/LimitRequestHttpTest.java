package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.testkit.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Planned limits, and limits that somebody else decides on, over HTTP. */
class LimitRequestHttpTest extends CreditServiceTest {

    private static final String PATH = "/limit-requests";

    @Test
    void aLimitBeyondOnesAuthorityIsAskedForAndDecidedBySomebodyElse() {
        var customer = opened("1000.00");
        var beyond = change(customer, Map.of("limit", limit("1000000.01"), "reason", "grows"));
        assertThat(beyond.problem(422)).isEqualTo("beyond-limit-authority");
        assertThat(beyond.at("/authority")).isEqualTo("1000000.00");
        assertThat(beyond.at("/requested/amount")).isEqualTo("1000000.01");

        var request = Map.of("customerId", customer, "limit", limit("1000000.01"), "reason", "grows");
        var asked = controller().post(PATH, request).expect(201);
        assertThat(controller().post(PATH, request).problem(409)).isEqualTo("limit-request-waits");
        assertThat(controller()
                        .get(PATH + "?waiting=true&limit=200")
                        .expect(200)
                        .text())
                .contains(customer);
        var path = PATH + "/" + asked.at("/requestId");
        var approve = Map.of("approve", true, "reason", "accounts seen");
        assertThat(controller().post(path + "/decision", approve).problem(422)).isEqualTo("own-request");
        assertThat(api().as("controller2", "CREDIT_CONTROLLER")
                        .post(path + "/decision", approve)
                        .problem(422))
                .isEqualTo("beyond-limit-authority");
        assertThat(finance().post(path + "/decision", approve).problem(403)).isEqualTo("forbidden");

        var decided = general().post(path + "/decision", approve).expect(200);
        assertThat(decided.at("/decision/verdict")).isEqualTo("APPROVED");
        published("credit.credit-limit-changed.v1", customer, "reason", "accounts seen");
        assertThat(controller().get("/accounts/" + customer).at("/permanentLimit/amount/amount"))
                .isEqualTo("1000000.01");
        assertThat(general().post(path + "/decision", approve).problem(409)).isEqualTo("limit-request-decided");
        assertThat(controller().get(path).expect(200).at("/decision/by")).isEqualTo("general1");
        assertThat(controller().get(PATH + "/none").problem(404)).isEqualTo("not-found");
    }

    @Test
    void everyWayToALimitNeedsTheAuthority() {
        var customer = customer(null);
        assertThat(open(customer, "1000000.01").problem(422)).isEqualTo("beyond-limit-authority");
        open(customer, "1000000.00").expect(201);
        var later = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);
        assertThat(controller()
                        .post(
                                "/accounts/" + customer + "/temporary-limits",
                                Map.of("amount", cny("1000000.01"), "until", later.toString(), "reason", "r"))
                        .problem(422))
                .isEqualTo("beyond-limit-authority");
        assertThat(controller()
                        .post("/groups", Map.of("name", "g", "currency", "CNY", "limit", Map.of("kind", "UNLIMITED")))
                        .problem(422))
                .isEqualTo("beyond-limit-authority");
        assertThat(change(customer, Map.of("limit", Map.of("kind", "UNLIMITED"), "reason", "r"))
                        .problem(422))
                .isEqualTo("beyond-limit-authority");
    }

    @Test
    void aPlannedLimitTakesEffectByItself() {
        var customer = opened("1000.00");
        var from = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        var planned = change(customer, Map.of("limit", limit("2000.00"), "from", from.toString(), "reason", "new year"))
                .expect(200);
        assertThat(planned.at("/figures/limit/amount/amount")).isEqualTo("1000.00");
        assertThat(planned.at("/plannedLimits/0/limit/amount/amount")).isEqualTo("2000.00");
        var again = change(customer, Map.of("limit", limit("3000.00"), "from", from.toString(), "reason", "new year"));
        assertThat(again.problem(409)).isEqualTo("limits-overlap");
        assertThat(again.at("/other/amount/amount")).isEqualTo("2000.00");
        assertThat(again.at("/otherFrom")).isEqualTo(from.toString());

        published("credit.credit-limit-changed.v1", customer, "reason", "new year");
        await().until(() -> controller()
                .get("/accounts/" + customer)
                .at("/permanentLimit/amount/amount")
                .equals("2000.00"));
        assertThat(controller()
                        .get("/accounts/" + customer + "/limits")
                        .expect(200)
                        .at("/items/2/kind"))
                .isEqualTo("LIMIT_BEGUN");
    }

    @Test
    void aPlannedLimitIsWithdrawn() {
        var customer = opened("1000.00");
        var change =
                Map.<String, Object>of("limit", limit("2000.00"), "from", "2199-01-01T00:00:00Z", "reason", "some day");
        var planned = change(customer, change).expect(200);
        var path = "/accounts/" + customer + "/planned-limits/";
        assertThat(delete(controller().with("If-Match", planned.etag()), path + "77")
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(delete(controller(), path + planned.at("/plannedLimits/0/plannedBy"))
                        .problem(428))
                .isEqualTo("precondition-required");
        var left = delete(
                        controller().with("If-Match", planned.etag()), path + planned.at("/plannedLimits/0/plannedBy"))
                .expect(200);
        assertThat(left.json().get("plannedLimits")).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        var customer = opened("1000.00");
        var request = new HashMap<String, Object>(
                Map.of("customerId", customer, "limit", limit("2000.00"), "reason", "grows"));
        for (var wrong : new String[][] {
            {"from", "2000-01-01T00:00:00Z"}, {"until", "2000-01-01T00:00:00Z"}, {"temporary", "true"}
        }) {
            var body = new HashMap<>(request);
            body.put(wrong[0], wrong[0].equals("temporary") ? true : wrong[1]);
            assertThat(controller().post(PATH, body).problem(400)).as(wrong[0]).isEqualTo("invalid-value");
        }
        request.put("limit", Map.of("kind", "AMOUNT", "amount", Map.of("amount", "1.00", "currency", "EUR")));
        assertThat(controller().post(PATH, request).problem(422)).isEqualTo("other-currency");
        assertThat(change(customer, Map.of("limit", limit("1.00"), "from", "2000-01-01T00:00:00Z", "reason", "r"))
                        .problem(400))
                .isEqualTo("invalid-value");
        assertThat(types(customer)).containsExactly("credit.credit-account-opened.v1");
    }

    private Api.Answer change(String customer, Map<String, Object> change) {
        return controller()
                .with("If-Match", controller().get("/accounts/" + customer).etag())
                .put("/accounts/" + customer + "/limit", change);
    }

    private static Api.Answer delete(Api who, String path) {
        return who.send("DELETE", path, BodyPublishers.noBody());
    }

    private Api general() {
        return api().as("general1", "GENERAL_MANAGER");
    }
}
