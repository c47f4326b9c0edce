package dev.customerwatch.customer.card.web;

import static dev.customerwatch.customer.card.web.CustomerApi.fresh;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The card as it was, as it was known, and who said what. */
@ServiceTest("customer")
class HistoryTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;
    private String owner;
    private String path;
    private Answer now;

    @BeforeEach
    void register() {
        customers = new CustomerApi(port);
        owner = fresh("rep");
        now = customers
                .rep(owner)
                .post("/customers", Map.of("name", "王小明", "kind", "PERSON", "region", "EAST", "source", "SURVEY"))
                .expect(201);
        path = "/customers/" + id(now);
    }

    @Test
    void everyFieldIsReadAsItWasBetweenItsChanges() {
        var east = newest("REGION");
        describe("WEST");
        var west = newest("REGION");
        describe("NORTH");
        var north = newest("REGION");

        assertThat(values(since(east), recordedAt(east)))
                .containsEntry("REGION", "EAST")
                .containsEntry("STATE", "POTENTIAL");
        assertThat(values(since(west), recordedAt(west))).containsEntry("REGION", "WEST");
        assertThat(values(before(since(north)), recordedAt(north))).containsEntry("REGION", "WEST");
        assertThat(values(since(north), before(recordedAt(north)))).containsEntry("REGION", "WEST");
        assertThat(values(before(since(west)), recordedAt(north))).containsEntry("REGION", "EAST");
        assertThat(values(since(north), recordedAt(north)))
                .containsEntry("REGION", "NORTH")
                .containsEntry("ACCOUNT_OWNER", owner);
    }

    @Test
    void everyChangeTellsWhoSaidItFromWhichSource() {
        describe("WEST");

        var changes =
                customers.manager().get(path + "/history").expect(200).json().get("facts");

        var newest = changes.get(0);
        assertThat(newest.get("field").asString()).isEqualTo("REGION");
        assertThat(newest.get("value").asString()).isEqualTo("WEST");
        assertThat(newest.get("actor").asString()).isEqualTo("manager1");
        assertThat(newest.get("source").asString()).isEqualTo("REGISTRY");
        assertThat(changes.valueStream()
                        .filter(fact -> fact.get("field").asString().equals("CUSTOMER_NAME"))
                        .map(fact -> fact.get("value").asString()
                                + fact.get("masked").asBoolean()
                                + fact.get("source").asString()))
                .containsExactly("王**trueSURVEY");
    }

    @Test
    void aValueThatWasTakenOffIsNoLongerRead() {
        var body = new HashMap<String, Object>(Map.of("name", "王小明", "kind", "PERSON"));
        now = customers.manager().with("If-Match", now.etag()).put(path, body).expect(200);

        assertThat(values(null, null)).doesNotContainKey("REGION");
        var taken = customers.manager().get(path + "/history").json().at("/facts/0");
        assertThat(taken.get("field").asString()).isEqualTo("REGION");
        assertThat(taken.has("value")).isFalse();
    }

    @Test
    void whoNamesAPurposeReadsInClearAndStandsInTheAuditLog() {
        var auditor = customers.with("AUDITOR");

        var clear = customers.rep(owner).get(path + "/as-of?purpose=CONTRACT").expect(200);
        var foreign =
                customers.with("FINANCE").get(path + "/as-of?purpose=CONTRACT").expect(200);
        customers.rep(owner).get(path + "?purpose=VISIT").expect(200);

        assertThat(named(clear)).isEqualTo("王小明");
        assertThat(named(foreign)).isEqualTo("王**");
        var entries = auditor.get("/audit/entries?customerId=" + id(now))
                .expect(200)
                .json()
                .get("items");
        assertThat(entries.valueStream()
                        .map(entry -> entry.get("who").asString()
                                + entry.get("purpose").asString()
                                + entry.get("action").asString()
                                + entry.at("/fields/0").asString()))
                .containsExactly(owner + "CONTRACTREADCUSTOMER_NAME", owner + "VISITREADCUSTOMER_NAME");
        assertThat(auditor.get("/audit/verification").expect(200).at("/intact")).isEqualTo("true");
    }

    @Test
    void beforeTheRegistrationThereIsNothingToRead() {
        var early = before(now.at("/stateSince"));

        for (var query : List.of("validAt=" + early, "knownAt=" + early)) {
            var refused = customers.manager().get(path + "/as-of?" + query);
            assertThat(refused.problem(422)).isEqualTo("before-registration");
            assertThat(refused.at("/field")).isEqualTo(query.substring(0, query.indexOf('=')));
            assertThat(refused.at("/registeredAt")).isGreaterThan(early);
        }
        assertThat(customers.manager().get(path + "/as-of?validAt=yesterday").problem(400))
                .isEqualTo("invalid-parameter");
        assertThat(customers.rep(fresh("other")).get(path + "/history").problem(404))
                .isEqualTo("not-found");
    }

    private void describe(String region) {
        var body = Map.of("name", "王小明", "kind", "PERSON", "region", region, "source", "REGISTRY");
        now = customers.manager().with("If-Match", now.etag()).put(path, body).expect(200);
    }

    private JsonNode newest(String field) {
        return customers
                .manager()
                .get(path + "/history")
                .json()
                .get("facts")
                .valueStream()
                .filter(fact -> fact.get("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static String since(JsonNode fact) {
        return fact.get("since").asString();
    }

    private static String recordedAt(JsonNode fact) {
        return fact.get("recordedAt").asString();
    }

    private Map<String, String> values(String validAt, String knownAt) {
        Api manager = customers.manager();
        var query = validAt == null ? "" : "?validAt=" + validAt + "&knownAt=" + knownAt;
        var values = new HashMap<String, String>();
        manager.get(path + "/as-of" + query)
                .expect(200)
                .json()
                .get("facts")
                .forEach(fact -> values.put(
                        fact.get("field").asString(), fact.get("value").asString()));
        return values;
    }

    private static String named(Answer answer) {
        return answer.json()
                .get("facts")
                .valueStream()
                .filter(fact -> fact.get("field").asString().equals("CUSTOMER_NAME"))
                .findFirst()
                .orElseThrow()
                .get("value")
                .asString();
    }

    private static String before(String instant) {
        return Instant.parse(instant).minusMillis(1).toString();
    }
}
