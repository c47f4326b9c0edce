package dev.customerwatch.customer.privacy.web;

import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who asks for a copy of their data gets all of them, and nobody else's. */
@ServiceTest("customer")
class PersonCopyTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;
    private Api rep;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
        rep = customers.rep("rep-" + UUID.randomUUID());
    }

    @Test
    void theCopyOfAPersonHoldsFactsVisitsAndRequests() {
        var person = id(rep.post("/customers", Map.of("name", "王小明", "kind", "PERSON", "phone", "13800138000"))
                .expect(201));
        rep.post("/customers/" + person + "/facts", facts(Map.of("field", "PERSON_ADDRESS", "value", "Nanjing Road 1")))
                .expect(200);
        var report = Map.of("result", "INTEREST", "findings", "Wants a blue one");
        rep.post("/visits", Map.of("customerId", person, "kind", "CALL", "report", report))
                .expect(201);
        rep.post("/help-requests", Map.of("customerId", person, "about", "USING", "question", "Which pump fits?"))
                .expect(201);

        var copy = customers
                .with("PRIVACY_OFFICER")
                .get("/customers/" + person + "/copy")
                .expect(200);

        assertThat(copy.text())
                .contains("王小明", "13800138000", "Nanjing Road 1", "Wants a blue one", "Which pump fits?");
        assertThat(customers
                        .with("AUDITOR")
                        .get("/audit/entries?customerId=" + person)
                        .expect(200)
                        .text())
                .contains("PERSONS_REQUEST", "PERSON_ADDRESS");
        assertThat(rep.get("/customers/" + person + "/copy").status()).isEqualTo(403);
    }

    @Test
    void theCopyOfAContactHoldsNobodyElse() {
        var company = id(customers.registered("rep1"));
        for (var contact : List.of("c-1", "c-2")) {
            var name = Map.of("field", "CONTACT_NAME", "item", contact, "value", "Name of " + contact);
            customers
                    .rep("rep1")
                    .post("/customers/" + company + "/facts", facts(name))
                    .expect(200);
        }

        var copy = customers
                .with("PRIVACY_OFFICER")
                .get("/customers/" + company + "/copy?contact=c-1")
                .expect(200);

        assertThat(copy.text()).contains("Name of c-1").doesNotContain("Name of c-2");
        assertThat(copy.json().get("matters")).isEmpty();
    }

    @Test
    void nothingIsLeftToCopyOfWhomWeErased() {
        var person = id(
                rep.post("/customers", Map.of("name", "王小明", "kind", "PERSON")).expect(201));
        rep.post("/help-requests", Map.of("customerId", person, "about", "USING", "question", "Which pump fits?"))
                .expect(201);
        var officer = customers.with("PRIVACY_OFFICER");
        officer.post("/customers/" + person + "/erasure", Map.of("reason", "Asked for it"))
                .expect(200);

        var copy = officer.get("/customers/" + person + "/copy").expect(200);

        assertThat(copy.text()).doesNotContain("王").doesNotContain("pump");
    }

    private static Map<String, Object> facts(Map<String, String> fact) {
        return Map.of("source", "SERVICE", "facts", List.of(fact));
    }
}
