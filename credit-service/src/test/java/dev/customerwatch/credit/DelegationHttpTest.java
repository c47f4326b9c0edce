package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Delegated authority over HTTP. */
class DelegationHttpTest extends CreditServiceTest {

    private static final String PATH = "/over-limit-delegations";

    @Test
    void aDelegateDecidesOnBehalfOfAndNoLongerAfterItWasTakenBack() {
        var customer = opened("200.00");
        var delegate = "deputy" + Uuids.next();
        var manager = api().as("manager1", "SALES_MANAGER");
        var body = Map.of("to", delegate, "until", later(), "excess", "30.00", "days", 5, "reason", "leave");
        var delegation = manager.post(PATH, body).expect(201);
        assertThat(delegation.at("/by")).isEqualTo("manager1");

        var order = heldAndAsked(customer, "226.00");
        var decision = Map.of("approve", true, "days", 5, "reason", "known");
        var deputy = api().as(delegate, "REGIONAL_SUPERVISOR");
        var decided = deputy.post("/over-limit-requests/" + order + "/decision", decision)
                .expect(200);
        assertThat(decided.at("/decision/onBehalfOf")).isEqualTo("manager1");
        var told = published("credit.over-limit-decided.v1", customer, "orderId", order);
        assertThat(told.get("onBehalfOf").asString()).isEqualTo("manager1");

        var end = PATH + "/" + delegation.at("/delegationId") + "/end";
        assertThat(api().as("manager2", "SALES_MANAGER").post(end).problem(404)).isEqualTo("not-found");
        manager.post(end).expect(200);
        var next = heldAndAsked(customer, "1.00");
        assertThat(deputy.post("/over-limit-requests/" + next + "/decision", decision)
                        .problem(422))
                .isEqualTo("above-authority");
        assertThat(manager.get(PATH + "?limit=200").expect(200).text()).contains(delegate);
    }

    @Test
    void nobodyDelegatesBeyondTheirOwnAuthorityOrToThemselves() {
        var manager = api().as("manager1", "SALES_MANAGER");
        var beyond = manager.post(PATH, Map.of("to", "x", "until", later(), "excess", "50000.01", "reason", "r"));
        assertThat(beyond.problem(422)).isEqualTo("above-authority");
        assertThat(beyond.at("/authority")).isEqualTo("50000.00");
        assertThat(manager.post(PATH, Map.of("to", "x", "until", later(), "days", 31, "reason", "r"))
                        .problem(422))
                .isEqualTo("above-authority");
        assertThat(manager.post(PATH, Map.of("to", "manager1", "until", later(), "reason", "r"))
                        .problem(422))
                .isEqualTo("delegated-to-yourself");
        for (var until : new String[] {"2000-01-01T00:00:00Z", "2999-01-01T00:00:00Z"}) {
            assertThat(manager.post(PATH, Map.of("to", "x", "until", until, "reason", "r"))
                            .problem(400))
                    .isEqualTo("invalid-value");
        }
        assertThat(finance()
                        .post(PATH, Map.of("to", "x", "until", later(), "reason", "r"))
                        .problem(403))
                .isEqualTo("forbidden");
    }

    private String heldAndAsked(String customer, String total) {
        var order = Uuids.next();
        place(customer, order, total);
        published("credit.credit-held.v1", customer, "orderId", order);
        controller()
                .post(
                        "/over-limit-requests",
                        Map.of("customerId", customer, "orderId", order, "reason", "Pays on Friday"))
                .expect(201);
        return order;
    }

    private static String later() {
        return Instant.now().plusSeconds(3_600).toString();
    }
}
