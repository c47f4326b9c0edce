package dev.customerwatch.customer.privacy.web;

import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Personal facts go when their time is over, out of the history too. */
@ServiceTest("customer")
class NightlyRetentionTest {

    private static final Duration THREE_YEARS = Duration.ofDays(3 * 366);

    @LocalServerPort
    private int port;

    @Autowired
    private NightlyRetention nightly;

    private CustomerApi customers;
    private Api rep;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
        rep = customers.rep("rep-" + UUID.randomUUID());
    }

    @Test
    void contactsOfALostCompanyGoAfterThreeYears() {
        var company = registered("ENTERPRISE");
        learn(company, Map.of("field", "CONTACT_NAME", "item", "c-1", "value", "欧阳小明"));
        learn(company, Map.of("field", "CONTACT_TITLE", "item", "c-1", "value", "Buyer"));
        lose(company);

        nightly.run(Instant.now());
        assertThat(history(company)).contains("欧阳小明");
        nightly.run(Instant.now().plus(THREE_YEARS));
        nightly.run(Instant.now().plus(THREE_YEARS));

        assertThat(history(company)).doesNotContain("欧阳小明").contains("Buyer");
        assertThat(rep.get("/customers/" + company).expect(200).at("/keeping")).isEmpty();
        assertThat(erasures(company)).isEqualTo(1);
    }

    @Test
    void aLostPersonIsErasedAfterThreeYears() {
        var person = registered("PERSON");
        lose(person);

        nightly.run(Instant.now().plus(THREE_YEARS));

        assertThat(customers.manager().get("/customers/" + person).at("/keeping"))
                .isEqualTo("ERASED");
    }

    @Test
    void whatNeedsConsentGoesWhenItIsWithdrawn() {
        var person = registered("PERSON");
        learn(person, Map.of("field", "CONSENT_GIVEN_ON", "item", "CAREER", "value", "2026-01-05"));
        learn(person, Map.of("field", "EMPLOYER", "value", "长河纺织"));
        nightly.run(Instant.now());
        assertThat(history(person)).contains("长河纺织");
        learn(person, Map.of("field", "CONSENT_WITHDRAWN_ON", "item", "CAREER", "value", "2026-01-06"));

        nightly.run(Instant.now());

        assertThat(history(person)).doesNotContain("长河纺织");
    }

    private String registered(String kind) {
        return id(rep.post("/customers", Map.of("name", "x" + UUID.randomUUID(), "kind", kind, "state", "TARGET"))
                .expect(201));
    }

    private void learn(String customer, Map<String, String> fact) {
        rep.post("/customers/" + customer + "/facts", Map.of("source", "SERVICE", "facts", List.of(fact)))
                .expect(200);
    }

    private void lose(String customer) {
        for (var to : List.of("ACTUAL", "LOST")) {
            var now = rep.get("/customers/" + customer).expect(200);
            rep.with("If-Match", now.etag())
                    .put("/customers/" + customer + "/state", Map.of("to", to, "reason", "x"))
                    .expect(200);
        }
    }

    private String history(String customer) {
        return customers
                .manager()
                .get("/customers/" + customer + "/history?purpose=CORRECTION")
                .expect(200)
                .text();
    }

    private long erasures(String customer) {
        return customers
                .with("AUDITOR")
                .get("/audit/entries?customerId=" + customer)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(entry -> entry.at("/action").asString().equals("ERASE"))
                .count();
    }
}
