package dev.customerwatch.customer.mailing.web;

import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who of a saved search may be written to. */
@ServiceTest("customer")
class MailingTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;
    private String region;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
        region = "R-" + UUID.randomUUID();
    }

    @Test
    void personsNeedConsentAndWhoWithdrewItIsLeftAlone() {
        var company = registered("ENTERPRISE");
        var silent = registered("PERSON");
        var consenting = registered("PERSON");
        var withdrawn = registered("PERSON");
        var unwilling = registered("DEALER");
        for (var one : List.of(consenting, withdrawn)) {
            learn(one, "CONSENT_GIVEN_ON", "2026-01-05");
        }
        for (var one : List.of(withdrawn, unwilling)) {
            learn(one, "CONSENT_WITHDRAWN_ON", "2026-01-06");
        }
        var list = customers
                .manager()
                .post("/mailing-lists", Map.of("name", "spring fair", "keys", Map.of("REGION", region)))
                .expect(201);

        var verdicts = new HashMap<String, String>();
        var path = "/mailing-lists/" + list.at("/listId") + "/recipients?limit=2";
        var page = customers.manager().get(path).expect(200);
        for (var more = true; more; ) {
            page.json()
                    .get("items")
                    .forEach(one -> verdicts.put(
                            one.get("customerId").asString(),
                            one.get("mayWrite").asString()));
            var next = page.at("/next");
            more = !next.isEmpty();
            page = more ? customers.manager().get(path + "&cursor=" + next).expect(200) : page;
        }

        assertThat(verdicts)
                .isEqualTo(Map.of(
                        company, "YES",
                        silent, "NO_CONSENT",
                        consenting, "YES",
                        withdrawn, "WITHDRAWN",
                        unwilling, "WITHDRAWN"));
        assertThat(customers.manager().get("/mailing-lists").expect(200).text()).contains("spring fair");
    }

    @Test
    void aListNeedsKeysThatThereAre() {
        for (var keys : List.of(Map.of(), Map.of("NO_KEY", "x"))) {
            assertThat(customers
                            .manager()
                            .post("/mailing-lists", Map.of("name", "x", "keys", keys))
                            .problem(400))
                    .isEqualTo("invalid-value");
        }
        assertThat(customers
                        .manager()
                        .get("/mailing-lists/" + UUID.randomUUID() + "/recipients")
                        .problem(404))
                .isEqualTo("not-found");
    }

    private String registered(String kind) {
        var asked = Map.of("name", "王" + UUID.randomUUID(), "kind", kind, "region", region);
        return id(customers.manager().post("/customers", asked).expect(201));
    }

    private void learn(String customer, String field, String day) {
        var fact = Map.of("field", field, "item", "MAILING", "value", day);
        customers
                .manager()
                .post("/customers/" + customer + "/facts", Map.of("source", "SURVEY", "facts", List.of(fact)))
                .expect(200);
    }
}
