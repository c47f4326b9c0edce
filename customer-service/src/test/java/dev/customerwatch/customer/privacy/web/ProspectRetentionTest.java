package dev.customerwatch.customer.privacy.web;

import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Data of who never became a customer, and of contacts who left, go when nobody needs them any more. */
@ServiceTest("customer")
class ProspectRetentionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private NightlyRetention nightly;

    @Autowired
    private Customers cards;

    private CustomerApi customers;
    private Api rep;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
        rep = customers.rep("rep-" + UUID.randomUUID());
    }

    @Test
    void aPersonWhoNeverBoughtIsErasedAfterTheLastActivity() {
        var person = registered("PERSON");
        var end = until(person, "/parts/0");

        look(person, end.minusMillis(1));
        assertThat(keeping(person)).isEmpty();

        look(person, end);
        assertThat(keeping(person)).isEqualTo("ERASED");
    }

    @Test
    void aVisitOrAReviewKeepsThem() {
        var person = registered("PERSON");
        var first = until(person, "/parts/0");
        var report = Map.of("result", "INTEREST");
        rep.post("/visits", Map.of("customerId", person, "kind", "CALL", "report", report))
                .expect(201);
        var second = until(person, "/parts/0");
        rep.post("/customers/" + person + "/reviews").expect(200);

        assertThat(second).isAfter(first);
        assertThat(until(person, "/parts/0")).isAfter(second);
        look(person, second);
        assertThat(keeping(person)).isEmpty();
    }

    @Test
    void contactsOfACompanyThatNeverBoughtGoAndTheCompanyStays() {
        var company = registered("ENTERPRISE");
        learn(company, "CONTACT_NAME", "c-1", "欧阳小明");
        learn(company, "CONTACT_TITLE", "c-1", "Buyer");
        var end = until(company, "/parts/1");

        look(company, end.minusMillis(1));
        assertThat(history(company)).contains("欧阳小明");

        look(company, end);
        assertThat(history(company)).doesNotContain("欧阳小明").contains("Buyer");
        assertThat(keeping(company)).isEmpty();
    }

    @Test
    void theAccountOwnerIsAskedOnceAMonthBefore() {
        var company = registered("ENTERPRISE");
        learn(company, "CONTACT_NAME", "c-1", "欧阳小明");
        var end = until(company, "/parts/1");
        var notice = LocalDate.ofInstant(end, ZoneId.of("Asia/Shanghai"))
                .minusDays(30)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant();

        look(company, notice.minusMillis(1));
        assertThat(tasks(company)).isEmpty();

        look(company, notice);
        look(company, notice.plus(Duration.ofDays(1)));
        assertThat(tasks(company)).containsExactly("RETENTION_ENDS");
    }

    @Test
    void nobodyIsAskedAboutACompanyOfWhichNothingPersonalIsKnown() {
        var company = registered("ENTERPRISE");

        look(company, until(company, "/parts/1").minusMillis(1));

        assertThat(tasks(company)).isEmpty();
    }

    @Test
    void aContactWhoLeftIsForgottenAYearLaterAndTheOthersStay() {
        var company = registered("ENTERPRISE");
        var phone = "139" + (10_000_000 + Math.abs(company.hashCode() % 80_000_000));
        learn(company, "CONTACT_NAME", "c-1", "欧阳小明");
        learn(company, "CONTACT_PHONE", "c-1", phone);
        learn(company, "CONTACT_NAME", "c-2", "李大明");
        learn(
                company,
                "CONTACT_LEFT_ON",
                "c-1",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        buy(company);
        var end = until(company, "/contacts/0");

        look(company, end.minusMillis(1));
        assertThat(history(company)).contains("欧阳小明", phone);

        look(company, end);
        assertThat(history(company))
                .doesNotContain("欧阳小明")
                .doesNotContain(phone)
                .contains("李大明");
        assertThat(rep.post("/customers/lookups", Map.of("phoneOrEmail", phone)).json())
                .isEmpty();
    }

    @Test
    void whatWasTakenOffTheCardBeforeGoesOutOfItsHistoryToo() {
        var company = registered("ENTERPRISE");
        learn(company, "CONTACT_NAME", "c-1", "欧阳小明");
        learn(company, "CONTACT_NAME", "c-1", null);
        assertThat(history(company)).contains("欧阳小明");

        look(company, until(company, "/parts/1"));

        assertThat(history(company)).doesNotContain("欧阳小明");
    }

    private String registered(String kind) {
        return id(rep.post("/customers", Map.of("name", "x" + UUID.randomUUID(), "kind", kind))
                .expect(201));
    }

    private void learn(String customer, String field, String item, String value) {
        var fact = new HashMap<String, String>(Map.of("field", field, "item", item));
        fact.put("value", value);
        rep.post("/customers/" + customer + "/facts", Map.of("source", "SERVICE", "facts", List.of(fact)))
                .expect(200);
    }

    private void buy(String customer) {
        for (var to : List.of("TARGET", "ACTUAL")) {
            var now = rep.get("/customers/" + customer).expect(200);
            rep.with("If-Match", now.etag())
                    .put("/customers/" + customer + "/state", Map.of("to", to, "reason", "x"))
                    .expect(200);
        }
    }

    private void look(String customer, Instant now) {
        nightly.look(cards.find(customer).orElseThrow(), now);
    }

    private Instant until(String customer, String what) {
        return Instant.parse(
                rep.get("/customers/" + customer + "/retention").expect(200).at(what + "/until"));
    }

    private String keeping(String customer) {
        return customers.manager().get("/customers/" + customer).expect(200).at("/keeping");
    }

    private List<String> tasks(String customer) {
        return stream(rep.get("/care-tasks?customerId=" + customer)
                        .expect(200)
                        .json()
                        .get("items"))
                .toList();
    }

    private static Stream<String> stream(JsonNode items) {
        return items.valueStream().map(task -> task.get("kind").asString());
    }

    private String history(String customer) {
        return customers
                .manager()
                .get("/customers/" + customer + "/history?purpose=CORRECTION")
                .expect(200)
                .text();
    }
}
