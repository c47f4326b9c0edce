package dev.customerwatch.customer.matter.web;

import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What holds of every kind of matter over HTTP. */
@ServiceTest("customer")
class MattersTest {

    private static final String PLANTED = "planted-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    private CustomerApi customers;
    private String rep;
    private String customer;

    /**
     * A kind.
     *
     * @param collection where it is stored
     * @param filed a body without the customer
     * @param change one that changes it
     * @param status after the change
     */
    record Kind(String path, String collection, Map<String, Object> filed, Map<String, Object> change, String status) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Kind> kinds() {
        var money = Map.of("amount", "9.00", "currency", "CNY");
        var day = "2026-01-12";
        return Stream.of(
                new Kind(
                        "/step-plans",
                        "stepPlans",
                        Map.of("steps", List.of(Map.of("to", "B", "until", "2099-01-01", "what", PLANTED))),
                        Map.of(
                                "steps",
                                List.of(Map.of("to", "B", "until", "2099-01-01", "what", PLANTED)),
                                "dropped",
                                true),
                        "DROPPED"),
                new Kind(
                        "/opportunities",
                        "opportunities",
                        Map.of("prospect", Map.of("subject", PLANTED, "nextStep", "call", "amount", money)),
                        Map.of("stage", "WON", "prospect", Map.of("subject", PLANTED), "met", List.of("c-1")),
                        "WON"),
                new Kind(
                        "/openings",
                        "openings",
                        Map.of("kind", "RIVALS_FAILURE", "day", day, "what", PLANTED, "source", "SERVICE"),
                        Map.of("status", "USED"),
                        "USED"),
                new Kind(
                        "/tenders",
                        "tenders",
                        Map.of("subject", PLANTED, "closesOn", "2099-01-01", "bid", money),
                        Map.of("status", "LOST", "winner", "长河纺织有限公司", "price", money),
                        "LOST"),
                new Kind(
                        "/approaches",
                        "approaches",
                        Map.of("method", "REFERRAL", "day", day, "cost", money),
                        Map.of("status", "WITHDRAWN"),
                        "WITHDRAWN"),
                new Kind(
                        "/target-checklists",
                        "targetChecklists",
                        Map.of("answers", List.of(Map.of("criterion", "GOOD_CUSTOMER", "met", true, "note", PLANTED))),
                        Map.of("answers", List.of(Map.of("criterion", "HAS_POTENTIAL", "met", false))),
                        "NO_TARGET"),
                new Kind(
                        "/care-tasks",
                        "careTasks",
                        Map.of("kind", "OTHER", "about", PLANTED, "dueOn", "2099-01-01"),
                        Map.of("status", "DONE", "note", PLANTED),
                        "DONE"),
                new Kind(
                        "/help-requests",
                        "helpRequests",
                        Map.of("about", "USING", "product", "P-100", "question", PLANTED),
                        Map.of("answer", PLANTED),
                        "ANSWERED"),
                new Kind(
                        "/rewards",
                        "rewards",
                        Map.of("kind", "GIFT", "level", "Silver", "orderId", "o-1", "cost", money),
                        Map.of("status", "GIVEN", "expenseId", "E-1"),
                        "GIVEN"));
    }

    @BeforeEach
    void register() {
        customers = new CustomerApi(port);
        rep = "rep-" + UUID.randomUUID();
        customer = id(customers.registered(rep));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isFiledOnceListedAndChangedOnTheVersionThatWasRead(Kind kind) {
        var key = UUID.randomUUID().toString();
        var filed = customers
                .rep(rep)
                .with("Idempotency-Key", key)
                .post(kind.path(), body(kind))
                .expect(201);
        var again = customers
                .rep(rep)
                .with("Idempotency-Key", key)
                .post(kind.path(), body(kind))
                .expect(201);
        var path = filed.header("Location");

        assertThat(again.header("Location")).isEqualTo(path).startsWith(kind.path() + "/");
        assertThat(items("customerId=" + customer, kind)).hasSize(1);
        assertThat(items("rep=" + rep, kind)).hasSize(1);
        assertThat(customers.rep(rep).put(path, kind.change()).problem(428)).isEqualTo("precondition-required");
        var changed = customers
                .rep(rep)
                .with("If-Match", filed.etag())
                .put(path, kind.change())
                .expect(200);
        assertThat(changed.at("/status")).isEqualTo(kind.status());
        assertThat(customers
                        .rep(rep)
                        .with("If-Match", filed.etag())
                        .put(path, kind.change())
                        .problem(412))
                .isEqualTo("stale");
        assertThat(customers.rep(rep).get(path).expect(200).etag()).isEqualTo("\"2\"");
        assertThat(items("rep=" + rep + "&status=" + kind.status(), kind)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isNotThereForWhoeverDoesNotSeeTheCustomer(Kind kind) {
        var path = customers.rep(rep).post(kind.path(), body(kind)).expect(201).header("Location");

        var other = customers.rep("other");
        assertThat(other.get(path).problem(404)).isEqualTo("not-found");
        assertThat(other.post(kind.path(), body(kind)).problem(404)).isEqualTo("not-found");
        assertThat(other.get(kind.path() + "?customerId=" + customer).problem(404))
                .isEqualTo("not-found");
        assertThat(other.get(kind.path() + "?rep=" + rep).expect(200).json().get("items"))
                .isEmpty();
        assertThat(other.with("If-Match", "\"1\"").put(path, kind.change()).problem(404))
                .isEqualTo("not-found");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isSealedInTheStoreAndGoneWhenTheCustomerIsErased(Kind kind) {
        var path = customers.rep(rep).post(kind.path(), body(kind)).expect(201).header("Location");
        assertThat(stored(kind)).noneMatch(text -> text.contains(PLANTED));

        customers
                .with("PRIVACY_OFFICER")
                .post("/customers/" + customer + "/erasure", Map.of("reason", "asked for it"))
                .expect(200);

        assertThat(customers.manager().get(path).problem(404)).isEqualTo("not-found");
        assertThat(customers
                        .manager()
                        .get(kind.path() + "?customerId=" + customer)
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(customers.manager().post(kind.path(), body(kind)).problem(409))
                .isEqualTo("customer-restricted");
    }

    @Test
    void aTenderThatHasClosedWithoutAResultIsFlagged() {
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();
        var asked = Map.of("customerId", customer, "subject", "pumps", "closesOn", yesterday);
        customers.rep(rep).post("/tenders", asked).expect(201);
        var unknown = Map.of("customerId", customer, "subject", "x", "closesOn", yesterday, "dealerId", "nobody");

        await("flag").atMost(Duration.ofSeconds(30)).until(() -> flagged().size() == 1);
        assertThat(customers.rep(rep).post("/tenders", unknown).problem(400)).isEqualTo("invalid-value");
    }

    @Test
    void methodsOfAcquisitionAreCompared() {
        var method = "OUR_FAIR_" + Math.abs(rep.hashCode());
        var second = id(customers.registered(rep));
        for (var one : List.of(customer, second)) {
            var asked = Map.of("customerId", one, "method", method, "day", "2026-01-12");
            customers.rep(rep).post("/approaches", asked).expect(201);
        }

        var conversions = customers
                .manager()
                .get("/approaches/conversions?method=" + method)
                .expect(200);
        assertThat(conversions.at("/0/approached")).isEqualTo("2");
        assertThat(conversions.at("/0/withoutCost")).isEqualTo("2");
        assertThat(conversions.json().at("/0/costPerWon")).isEmpty();
    }

    private List<?> flagged() {
        return items("flagged=true&rep=" + rep, new Kind("/tenders", "tenders", Map.of(), Map.of(), ""));
    }

    private Map<String, Object> body(Kind kind) {
        var body = new HashMap<>(kind.filed());
        body.put("customerId", customer);
        return body;
    }

    private List<String> items(String query, Kind kind) {
        Answer found = customers.rep(rep).get(kind.path() + "?" + query).expect(200);
        return found.json().get("items").valueStream().map(Object::toString).toList();
    }

    private Stream<String> stored(Kind kind) {
        return mongo
                .getCollection(kind.collection())
                .withDocumentClass(RawBsonDocument.class)
                .find()
                .sort(new Document("_id", 1))
                .into(new java.util.ArrayList<>())
                .stream()
                .map(document -> new String(document.getByteBuffer().array(), UTF_8));
    }
}
