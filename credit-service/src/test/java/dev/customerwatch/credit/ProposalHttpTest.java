package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limit proposals over HTTP. */
class ProposalHttpTest extends CreditServiceTest {

    private static final String PATH = "/limit-proposals";

    @Test
    void theSmallestIsProposedWithItsWorkingAndPutInForce() {
        var customer = opened("1000.00");
        var proposed = finance().post(PATH, proposal(customer, assets())).expect(201);
        assertThat(proposed.at("/proposed/amount")).isEqualTo("400.00");
        assertThat(proposed.at("/method")).isEqualTo("WORKING_CAPITAL");
        assertThat(proposed.at("/results/0/status")).isEqualTo("NOT_APPLICABLE");
        assertThat(proposed.at("/results/0/reason")).isEqualTo("MISSING");
        assertThat(proposed.at("/results/0/input")).isEqualTo("EXPECTED_MONTHLY_SALES");
        assertThat(proposed.at("/results/1/working/inputs/0/source")).isEqualTo("accounts");
        assertThat(proposed.at("/circumstances/standing/limit/amount")).isEqualTo("1000.00");
        assertThat(finance().post(PATH, proposal(customer, assets())).problem(409))
                .isEqualTo("limit-proposal-waits");
        var path = PATH + "/" + proposed.at("/proposalId");
        assertThat(controller()
                        .get(PATH + "?waiting=true&limit=200")
                        .expect(200)
                        .text())
                .contains(customer);

        var decided = controller()
                .post(path + "/decision", Map.of("choice", "SMALLEST", "reason", "as measured"))
                .expect(200);
        assertThat(decided.at("/decision/by")).isEqualTo("controller1");
        published("credit.credit-limit-changed.v1", customer, "reason", "as measured");
        var account = controller().get("/accounts/" + customer).expect(200);
        assertThat(account.at("/permanentLimit/amount/amount")).isEqualTo("400.00");
        assertThat(controller()
                        .post(path + "/decision", Map.of("choice", "REJECT", "reason", "no"))
                        .problem(409))
                .isEqualTo("limit-proposal-decided");
        assertThat(controller().get(path).expect(200).at("/decision/chosen")).isEqualTo("SMALLEST");
    }

    @Test
    void nobodyDecidesAboutTheirOwnAndNothingIsChosenThatDoesNotApply() {
        var customer = opened("1000.00");
        var path = PATH + "/"
                + controller()
                        .post(PATH, proposal(customer, List.of()))
                        .expect(201)
                        .at("/proposalId");
        var smallest = Map.of("choice", "SMALLEST", "reason", "as measured");
        assertThat(controller().post(path + "/decision", smallest).problem(422)).isEqualTo("own-limit-proposal");
        var general = api().as("general1", "GENERAL_MANAGER");
        assertThat(general.post(path + "/decision", smallest).problem(422)).isEqualTo("method-not-applicable");
        var chinese = general.with("Accept-Language", "zh-CN")
                .post(path + "/decision", Map.of("choice", "METHOD", "method", "NET_ASSETS", "reason", "so"));
        assertThat(chinese.problem(422)).isEqualTo("method-not-applicable");
        assertThat(chinese.at("/detail")).contains("NET_ASSETS");
        var own = Map.of("choice", "AMOUNT", "amount", cny("750.00"), "reason", "known for years");
        general.post(path + "/decision", own).expect(200);
        published("credit.credit-limit-changed.v1", customer, "reason", "known for years");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var customer = opened("1000.00");
        for (var wrong : List.of(
                input("SUPPLY_SHARE", "1.01", "2025-12-31"),
                input("SUPPLIERS", "0.5", "2025-12-31"),
                input("CURRENT_ASSETS", "-1", "2025-12-31"),
                input("CURRENT_ASSETS", "1.00", "2999-12-31"))) {
            assertThat(finance().post(PATH, proposal(customer, List.of(wrong))).problem(400))
                    .isEqualTo("invalid-value");
        }
        var twice = new ArrayList<>(assets());
        twice.add(assets().getFirst());
        assertThat(finance().post(PATH, proposal(customer, twice)).problem(400)).isEqualTo("invalid-value");
        assertThat(finance().post(PATH, proposal(Uuids.next(), assets())).problem(404))
                .isEqualTo("not-found");
        var path = PATH + "/"
                + finance().post(PATH, proposal(customer, assets())).expect(201).at("/proposalId") + "/decision";
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("choice", "AMOUNT", "reason", "no amount"),
                Map.of("choice", "METHOD", "reason", "no method"),
                Map.of("choice", "AMOUNT", "amount", Map.of("amount", "1.00", "currency", "EUR"), "reason", "euros"))) {
            assertThat(controller().post(path, wrong).problem(400)).isEqualTo("invalid-value");
        }
        assertThat(finance()
                        .post(path, Map.of("choice", "SMALLEST", "reason", "so"))
                        .problem(403))
                .isEqualTo("forbidden");
        assertThat(controller().get(PATH + "/" + Uuids.next()).problem(404)).isEqualTo("not-found");
    }

    private static Map<String, Object> proposal(String customer, List<Map<String, Object>> inputs) {
        return Map.of("customerId", customer, "inputs", inputs, "reputation", "Pays on time");
    }

    private static List<Map<String, Object>> assets() {
        return List.of(
                input("CURRENT_ASSETS", "900.00", "2025-12-31"),
                input("CURRENT_LIABILITIES", "100.00", "2025-12-31"),
                input("TOTAL_ASSETS", "2000.00", "2025-12-31"),
                input("TOTAL_LIABILITIES", "1000.00", "2025-12-31"),
                input("SUPPLIERS", "2", "2025-12-31"));
    }

    private static Map<String, Object> input(String name, String value, String asOf) {
        return Map.of("name", name, "value", value, "asOf", asOf, "source", "accounts");
    }
}
