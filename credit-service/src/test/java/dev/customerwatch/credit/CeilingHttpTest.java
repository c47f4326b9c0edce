package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.testkit.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The company ceiling over HTTP: 1,000 kronor for all customers together, see config/credit-service.yml. */
class CeilingHttpTest extends CreditServiceTest {

    @Test
    void showsTheSumsAndAboveThemOnlyTheGeneralManagerDecides() {
        var customer = customer(null);
        openInKronor(controller(), customer, "800.00").expect(201);
        var used = controller().get("/company-ceiling").expect(200);
        var row = used.json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("currency").asString().equals("SEK"))
                .findFirst()
                .orElseThrow();
        assertThat(row.at("/ceiling/amount").asString()).isEqualTo("1000.00");
        assertThat(row.at("/limits/amount").asString()).isEqualTo("800.00");
        assertThat(row.get("limitsShare").asString()).isEqualTo("0.8000");
        assertThat(row.get("above").asBoolean()).isFalse();

        var other = customer(null);
        var above = openInKronor(controller(), other, "200.01");
        assertThat(above.problem(422)).isEqualTo("above-company-ceiling");
        assertThat(above.at("/ceiling/amount")).isEqualTo("1000.00");
        assertThat(above.at("/limits/amount")).isEqualTo("1000.01");
        openInKronor(api().as("general1", "GENERAL_MANAGER"), other, "200.01").expect(201);
        assertThat(api().as("rep1", "SALES_REP").get("/company-ceiling").problem(403))
                .isEqualTo("forbidden");
    }

    private static Api.Answer openInKronor(Api who, String customer, String limit) {
        var amount = Map.of("kind", "AMOUNT", "amount", Map.of("amount", limit, "currency", "SEK"));
        return who.post(
                "/accounts", Map.of("customerId", customer, "currency", "SEK", "limit", amount, "termDays", 30));
    }
}
