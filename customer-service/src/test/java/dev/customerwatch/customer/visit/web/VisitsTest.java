package dev.customerwatch.customer.visit.web;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.customer.visit.mongo.Visits;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Visits over HTTP, their plan, and their event. */
@ServiceTest("customer")
class VisitsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    private int port;

    @Autowired
    private Visits visits;

    @Autowired
    private MongoTemplate mongo;

    private CustomerApi customers;
    private String rep;
    private String id;

    @BeforeEach
    void register() {
        customers = new CustomerApi(port);
        rep = "rep-" + UUID.randomUUID();
        id = id(customers.registered(rep));
    }

    @Test
    void whatWasFoundStaysWithUsAndOthersHearThatThereWasAVisit() {
        var key = UUID.randomUUID().toString();
        var first = customers.rep(rep).with("Idempotency-Key", key).post("/visits", call("planted-" + id));
        var again = customers.rep(rep).with("Idempotency-Key", key).post("/visits", call("planted-" + id));
        var other = customers.rep(rep).with("Idempotency-Key", key).post("/visits", call("another"));

        first.expect(201);
        assertThat(again.expect(201).at("/visitId")).isEqualTo(first.at("/visitId"));
        assertThat(other.problem(422)).isEqualTo("idempotency-key-reused");
        var recorded = events(id, 2).getLast();
        assertThat(recorded.type()).isEqualTo("customer.visit-recorded.v1");
        assertThat(recorded.body().toString()).doesNotContain("planted");
        assertThat(customers.rep(rep).get("/visits/" + first.at("/visitId")).at("/report/findings"))
                .isEqualTo("planted-" + id);
        assertThat(mongo.getCollection("visits")
                        .withDocumentClass(RawBsonDocument.class)
                        .find()
                        .sort(new org.bson.Document("_id", 1))
                        .map(document ->
                                new String(document.getByteBuffer().array(), java.nio.charset.StandardCharsets.UTF_8)))
                .noneMatch(text -> text.contains("planted"));
    }

    @Test
    void aPlannedVisitIsMovedReportedAndCorrected() {
        var planned = customers
                .rep(rep)
                .post("/visits", Map.of("customerId", id, "kind", "FIELD_VISIT", "day", TODAY.toString()))
                .expect(201);
        var path = "/visits/" + planned.at("/visitId");
        var moved = put(planned, path + "/day", Map.of("day", TODAY.plusDays(2).toString()));
        var stale = customers.rep(rep).with("If-Match", "\"1\"").put(path + "/report", Map.of("result", "NOT_MET"));
        assertThat(visits.customersOf(rep, TODAY)).isEmpty();
        assertThat(visits.customersOf(rep, TODAY.plusDays(2))).containsExactly(id);
        var done = put(moved.expect(200), path + "/report", Map.of("result", "NOT_MET"));
        var late = put(done.expect(200), path + "/day", Map.of());

        assertThat(stale.problem(412)).isEqualTo("stale");
        assertThat(done.at("/day")).isEqualTo(TODAY.toString());
        assertThat(late.problem(409)).isEqualTo("matter-not-now");
        assertThat(late.at("/state")).isEqualTo("DONE");
        assertThat(put(done, path + "/report", Map.of("result", "INTEREST", "contacts", List.of("c-1")))
                        .expect(200)
                        .at("/report/result"))
                .isEqualTo("INTEREST");
        assertThat(found("customerId=" + id + "&status=DONE")).containsExactly(id);
        assertThat(found("rep=" + rep + "&day=" + TODAY)).containsExactly(id);
        assertThat(events(id, 3).getLast().sequence()).isEqualTo(2);
    }

    @Test
    void thePlanLeavesOutWhoIsGivenUpOrPlannedAlready() {
        var second = customers.registered(rep);
        var givenUp = customers.registered(rep);
        customers
                .manager()
                .with("If-Match", givenUp.etag())
                .put(
                        "/customers/" + id(givenUp) + "/flags",
                        Map.of("onceInALife", false, "givenUp", true, "reason", "costs too much"))
                .expect(200);

        var plan = customers.rep(rep).post("/visit-plans", Map.of("days", 2)).expect(200);
        var again = customers
                .manager()
                .post("/visit-plans", Map.of("rep", rep, "days", 2))
                .expect(200);

        assertThat(plan.json().get("visits").valueStream())
                .allSatisfy(visit -> {
                    assertThat(visit.at("/reasons/0").asString()).isEqualTo("NEVER_VISITED");
                    assertThat(LocalDate.parse(visit.at("/day").asString()).getDayOfWeek())
                            .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                })
                .extracting(visit -> visit.at("/customerId").asString())
                .containsExactlyInAnyOrder(id, id(second));
        assertThat(again.json().get("visits")).isEmpty();
        assertThat(customers
                        .rep(rep)
                        .post(
                                "/visit-plans",
                                Map.of("days", 2, "from", TODAY.minusDays(9).toString()))
                        .json()
                        .get("visits"))
                .isEmpty();
    }

    @Test
    void visitsOfOthersCustomersAreNotThereAndBadInputIsNamed() {
        var visit = customers.rep(rep).post("/visits", call("x")).expect(201);

        assertThat(customers.rep("other").get("/visits/" + visit.at("/visitId")).problem(404))
                .isEqualTo("not-found");
        assertThat(customers.rep("other").get("/visits?customerId=" + id).problem(404))
                .isEqualTo("not-found");
        assertThat(customers.rep("other").post("/visits", call("x")).problem(404))
                .isEqualTo("not-found");
        assertThat(customers.rep("other").get("/visits").expect(200).json().get("items"))
                .isEmpty();
        for (var bad : List.of(
                Map.of("customerId", id, "kind", "CALL"),
                Map.of(
                        "customerId",
                        id,
                        "kind",
                        "CALL",
                        "day",
                        TODAY.minusDays(1).toString()),
                Map.of("customerId", id, "kind", "CALL", "report", Map.of("result", "INTEREST", "findings", "\u202e")),
                Map.of(
                        "customerId",
                        id,
                        "kind",
                        "CALL",
                        "report",
                        Map.of("result", "INTEREST", "at", "2999-01-01T00:00:00.000Z")))) {
            assertThat(customers.rep(rep).post("/visits", bad).problem(400)).isEqualTo("invalid-value");
        }
    }

    private Map<String, Object> call(String findings) {
        return Map.of("customerId", id, "kind", "CALL", "report", Map.of("result", "INTEREST", "findings", findings));
    }

    private Answer put(Answer before, String path, Map<String, ?> body) {
        return customers.rep(rep).with("If-Match", before.etag()).put(path, body);
    }

    private List<String> found(String query) {
        return customers
                .rep(rep)
                .get("/visits?" + query)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.at("/customerId").asString())
                .distinct()
                .toList();
    }
}
