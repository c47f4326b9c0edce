package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Over-limit requests over HTTP. */
class OverLimitHttpTest extends CreditServiceTest {

    private static final String PATH = "/over-limit-requests";

    @Test
    void aHeldOrderIsAskedForApprovedAndReserved() {
        var customer = opened("200.00");
        var order = held(customer, "226.00");
        var manager = api().as("manager1", "SALES_MANAGER");
        var asked = controller().post(PATH, ask(customer, order)).expect(201);
        assertThat(asked.header("Location")).isEqualTo(PATH + "/" + order);
        assertThat(asked.at("/excess/amount")).isEqualTo("26.00");
        assertThat(controller().post(PATH, ask(customer, order)).problem(409)).isEqualTo("over-limit-request-exists");
        published("credit.over-limit-requested.v1", customer, "orderId", order);
        assertThat(manager.get(PATH + "?waiting=true&limit=200").expect(200).text())
                .contains(order);

        var decision = Map.of("approve", true, "days", 10, "reason", "long known");
        var decided = manager.post(PATH + "/" + order + "/decision", decision).expect(200);
        assertThat(decided.at("/decision/verdict")).isEqualTo("APPROVED");
        var reserved = published("credit.credit-reserved.v1", customer, "orderId", order);
        assertThat(reserved.at("/override/by").asString()).isEqualTo("manager1");
        published("credit.over-limit-decided.v1", customer, "orderId", order);
        assertThat(manager.post(PATH + "/" + order + "/decision", decision).problem(409))
                .isEqualTo("over-limit-request-decided");
        assertThat(manager.get(PATH + "/" + order).expect(200).at("/carriedOut"))
                .isEqualTo("true");
    }

    @Test
    void aRejectedRequestRefusesTheOrder() {
        var customer = opened("200.00");
        var order = held(customer, "226.00");
        controller().post(PATH, ask(customer, order)).expect(201);
        api().as("manager1", "GENERAL_MANAGER")
                .post(PATH + "/" + order + "/decision", Map.of("approve", false, "reason", "pays late"))
                .expect(200);

        var refused = published("credit.credit-refused.v1", customer, "orderId", order);
        assertThat(refused.get("reason").asString()).isEqualTo("REQUEST_REJECTED");
    }

    @Test
    void refusesWithTheNumbersInBothLanguages() {
        var customer = opened("200.00");
        var order = held(customer, "50200.01");
        var manager = api().as("manager1", "SALES_MANAGER");
        manager.post(PATH, ask(customer, order)).expect(201);
        var path = PATH + "/" + order + "/decision";
        var decision = Map.of("approve", true, "days", 10, "reason", "long known");

        assertThat(manager.post(path, decision).problem(422)).isEqualTo("own-request");
        var above = api().as("manager2", "SALES_MANAGER").post(path, decision);
        assertThat(above.problem(422)).isEqualTo("above-authority");
        assertThat(above.at("/excess/amount")).isEqualTo("50000.01");
        assertThat(above.at("/authority")).isEqualTo("50000.00");
        var chinese = api().as("manager2", "SALES_MANAGER")
                .with("Accept-Language", "zh-CN")
                .post(path, decision);
        assertThat(chinese.at("/title")).isEqualTo("超出审批权限");
        assertThat(controller().post(path, decision).problem(403)).isEqualTo("forbidden");
        assertThat(manager.post(path, Map.of("approve", true, "days", 366, "reason", "r"))
                        .problem(400))
                .isEqualTo("validation-failed");
        assertThat(manager.post(PATH, ask(customer, Uuids.next())).problem(422)).isEqualTo("order-not-held");
        assertThat(manager.get(PATH + "/" + Uuids.next()).problem(404)).isEqualTo("not-found");
    }

    private static String held(String customer, String total) {
        var order = Uuids.next();
        place(customer, order, total);
        published("credit.credit-held.v1", customer, "orderId", order);
        return order;
    }

    private static Map<String, Object> ask(String customer, String order) {
        return Map.of("customerId", customer, "orderId", order, "reason", "Pays on Friday");
    }
}
