package dev.customerwatch.customer.facts.web;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Facts beside the card: learnt, read, found by, and told only to whom they concern. */
@ServiceTest("customer")
class FactsTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;
    private String owner;
    private String customerId;
    private String path;

    @BeforeEach
    void register() {
        customers = new CustomerApi(port);
        owner = "rep-" + UUID.randomUUID();
        customerId = id(customers.registered(owner));
        path = "/customers/" + customerId;
    }

    @Test
    void factsAreLearntOnceAndKeptWithTheirSource() {
        var asked = learnt(fact("ADDRESS", null, "Nanjing Road 1"), fact("CONTACT_LEVEL", "c-1", "TOP"));

        var now = customers.rep(owner).post(path + "/facts", asked).expect(200);
        customers.rep(owner).post(path + "/facts", asked).expect(200);

        assertThat(value(now, "ADDRESS")).isEqualTo("Nanjing Road 1");
        assertThat(fact(now, "CONTACT_LEVEL").get("source").asString()).isEqualTo("FAIR_OR_MEETING");
        assertThat(now.at("/coverage/contacts")).isEqualTo("1");
        var published = events(customerId, 2);
        assertThat(published)
                .extracting(CustomerApi.Published::type)
                .containsExactly("customer.customer-registered.v1", "customer.customer-profile-changed.v1");
        assertThat(published.getLast().body().get("changed")).isEmpty();
        assertThat(customers.rep(owner).get(path).etag()).isEqualTo("\"2\"");
    }

    @Test
    void aCorrectionOfThePastLeavesThePresent() {
        var before = customers.rep(owner).get(path).at("/stateSince");
        customers
                .rep(owner)
                .post(path + "/facts", learnt(fact("ADDRESS", null, "Nanjing Road 1")))
                .expect(200);
        var late = new HashMap<>(learnt(fact("ADDRESS", null, "Suzhou Road 2")));
        late.put("since", before);

        var now = customers.rep(owner).post(path + "/facts", late).expect(200);

        assertThat(value(now, "ADDRESS")).isEqualTo("Nanjing Road 1");
        var then = customers.rep(owner).get(path + "/as-of?validAt=" + before).expect(200);
        assertThat(value(then, "ADDRESS")).isEqualTo("Suzhou Road 2");
    }

    @ParameterizedTest
    @CsvSource({
        "SALES_REP, true, true",
        "SALES_MANAGER, true, true",
        "GENERAL_MANAGER, true, true",
        "PRIVACY_OFFICER, true, false",
        "REGIONAL_SUPERVISOR, false, true",
        "CREDIT_CONTROLLER, false, true",
        "FINANCE, false, false",
        "COMPLAINT_HANDLER, false, false",
        "AUDITOR, false, false",
        "ON_CALL, false, false",
        "INTEGRATION, false, false"
    })
    void eachRoleSeesWhatConcernsIt(String role, boolean personal, boolean business) {
        customers
                .rep(owner)
                .post(
                        path + "/facts",
                        learnt(
                                fact("CONTACT_NAME", "c-1", "王小明"),
                                fact("CONTACT_PHONE", "c-1", "138 0013 8000"),
                                fact("CONTACT_EMAIL", "c-1", "wang@example.cn"),
                                fact("CONTACT_BIRTHDAY", "c-1", "1980-01-05"),
                                fact("OUR_POSITION", null, "Second of three"),
                                fact("ADDRESS", null, "Nanjing Road 1")))
                .expect(200);
        var viewer = Api.at(port).as(owner, role);

        for (var query : List.of("/facts?purpose=CONTACT", "/as-of?purpose=CONTACT")) {
            var read = viewer.get(path + query).expect(200);
            assertThat(value(read, "CONTACT_NAME")).isEqualTo(personal ? "王小明" : "王**");
            assertThat(value(read, "CONTACT_PHONE")).isEqualTo(personal ? "13800138000" : "138****8000");
            assertThat(value(read, "CONTACT_EMAIL")).isEqualTo(personal ? "wang@example.cn" : "w***@example.cn");
            assertThat(value(read, "CONTACT_BIRTHDAY")).isEqualTo(personal ? "1980-01-05" : "***");
            assertThat(value(read, "OUR_POSITION")).isEqualTo(business ? "Second of three" : "***");
            assertThat(value(read, "ADDRESS")).isEqualTo("Nanjing Road 1");
        }
        assertThat(value(viewer.get(path + "/facts").expect(200), "CONTACT_NAME"))
                .isEqualTo("王**");
    }

    @Test
    void theCustomerWhoseContactRingsIsFoundUntilTheNumberIsTakenOff() {
        var phone = "136" + (Math.floorMod(customerId.hashCode(), 90_000_000) + 10_000_000);
        customers
                .rep(owner)
                .post(path + "/facts", learnt(fact("CONTACT_PHONE", "c-1", phone)))
                .expect(200);

        assertThat(found(customers.rep(owner), "+86 " + phone)).containsExactly(customerId);
        assertThat(found(customers.rep("another"), phone)).isEmpty();
        customers
                .rep(owner)
                .post(path + "/facts", learnt(fact("CONTACT_PHONE", "c-1", null)))
                .expect(200);
        assertThat(found(customers.rep(owner), phone)).isEmpty();
    }

    @Test
    void aPersonIsFoundByTheWholeNameUntilItIsErased() {
        var name = "欧阳" + Integer.toHexString(customerId.hashCode());
        var person = customers
                .rep(owner)
                .post("/customers", Map.of("name", name, "kind", "PERSON"))
                .expect(201);

        assertThat(named(customers.rep(owner), name)).containsExactly(id(person));
        assertThat(named(customers.rep(owner), name.substring(0, 4))).isEmpty();
        assertThat(named(customers.rep("another"), name)).isEmpty();
        customers
                .with("PRIVACY_OFFICER")
                .post("/customers/" + id(person) + "/erasure", Map.of("reason", "Asked for it"))
                .expect(200);
        assertThat(named(customers.rep(owner), name)).isEmpty();
    }

    @Test
    void aLookupNamesOneThing() {
        for (var body : List.of(Map.of(), Map.of("phoneOrEmail", "13800138000", "name", "王小明"))) {
            var refused = customers.rep(owner).post("/customers/lookups", body);

            assertThat(refused.problem(400)).isEqualTo("invalid-value");
            assertThat(refused.at("/field")).isEqualTo("phoneOrEmail");
        }
    }

    @Test
    void factsLearntAtOnceByManyAreAllKept() {
        IntStream.range(0, 8)
                .parallel()
                .forEach(at -> customers
                        .rep(owner)
                        .post(path + "/facts", learnt(fact("SITE_ADDRESS", "s-" + at, "Site " + at)))
                        .expect(200));

        var sites = customers
                .rep(owner)
                .get(path + "/facts")
                .json()
                .get("facts")
                .valueStream()
                .filter(fact -> fact.get("field").asString().equals("SITE_ADDRESS"));
        assertThat(sites).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "REGION, , EAST, 422, fact-changes-on-the-card",
        "SCHOOL, , Nanjing, 422, fact-not-of-this-kind",
        "CONTACT_PHONE, c-1, 12, 400, invalid-value",
        "CONTACT_PHONE, , 13800138000, 400, invalid-value",
        "TEST_SCORE, CHURN_RISK, 9, 400, invalid-value"
    })
    void aRefusedFactRecordsNothing(String field, String item, String value, int status, String code) {
        var refused = customers
                .rep(owner)
                .post(path + "/facts", learnt(fact("ADDRESS", null, "Nanjing Road 1"), fact(field, item, value)));

        assertThat(refused.problem(status)).isEqualTo(code);
        assertThat(customers.rep(owner).get(path).etag()).isEqualTo("\"1\"");
        assertThat(customers.rep(owner).get(path + "/facts").text()).doesNotContain("Nanjing Road");
    }

    @Test
    void personsFromPurchasedListsAreTakenWithProofOfConsentOnly() {
        var body = new HashMap<String, Object>(learnt(fact("CONTACT_NAME", "c-1", "王小明")));
        body.put("source", "PURCHASED_LIST");
        var rep = customers.rep(owner);

        var refused = rep.post(path + "/facts", body);
        body.put("consentProof", "Contract 2026-17, page 3");
        var taken = rep.post(path + "/facts", body).expect(200);

        assertThat(refused.problem(422)).isEqualTo("fact-without-proof");
        assertThat(refused.at("/field")).isEqualTo("CONTACT_NAME");
        assertThat(value(taken, "CONSENT_PROOF")).isEqualTo("Contract 2026-17, page 3");
        assertThat(fact(taken, "CONTACT_NAME").get("source").asString()).isEqualTo("PURCHASED_LIST");
        var address = new HashMap<String, Object>(learnt(fact("ADDRESS", null, "Nanjing Road 1")));
        address.put("source", "PURCHASED_LIST");
        rep.post(path + "/facts", address).expect(200);
    }

    @Test
    void aPersonIsNotDescribedFromAPurchasedList() {
        var person = customers
                .rep(owner)
                .post("/customers", Map.of("name", "王小明", "kind", "PERSON"))
                .expect(201);
        var bought = Map.of("name", "王大明", "kind", "PERSON", "source", "PURCHASED_LIST");

        var refused = customers.rep(owner).with("If-Match", person.etag()).put("/customers/" + id(person), bought);

        assertThat(refused.problem(400)).isEqualTo("invalid-value");
        assertThat(refused.at("/field") + " " + refused.at("/value")).isEqualTo("source PURCHASED_LIST");
    }

    @Test
    void everyFieldSaysWhatItIsKeptFor() {
        var fields = customers.with("AUDITOR").get("/fields").expect(200).json();

        assertThat(fields.valueStream()
                        .filter(field -> field.get("field").asString().equals("SCHOOL"))
                        .map(field -> field.get("legalBasis").asString()
                                + field.get("use").asString()
                                + field.get("secrecy").asString()))
                .containsExactly("CONSENTCAREPERSONAL");
    }

    private List<String> found(Api viewer, String phone) {
        return meant(viewer, Map.of("phoneOrEmail", phone));
    }

    private List<String> named(Api viewer, String name) {
        return meant(viewer, Map.of("name", name));
    }

    private static List<String> meant(Api viewer, Map<String, String> asked) {
        return viewer.post("/customers/lookups", asked)
                .expect(200)
                .json()
                .valueStream()
                .map(card -> card.get("customerId").asString())
                .toList();
    }

    private static Map<String, Object> learnt(Object... facts) {
        return Map.of("source", "FAIR_OR_MEETING", "facts", List.of(facts));
    }

    private static Map<String, String> fact(String field, String item, String value) {
        var fact = new HashMap<String, String>();
        fact.put("field", field);
        fact.put("item", item);
        fact.put("value", value);
        return fact;
    }

    private static JsonNode fact(Answer read, String field) {
        return read.json()
                .get("facts")
                .valueStream()
                .filter(fact -> fact.get("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Answer read, String field) {
        return fact(read, field).get("value").asString();
    }
}
