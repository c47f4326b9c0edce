package dev.customerwatch.customer.card.web;

import static dev.customerwatch.customer.card.web.CustomerApi.company;
import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.fresh;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be read or may not be is answered with field and value; nothing is stored, nothing published. */
@ServiceTest("customer")
class BadInputTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\":\"DEALER\"} | validation-failed | name",
                "{\"name\":\"江南春\"} | validation-failed | kind",
                "{\"name\":null,\"kind\":\"DEALER\"} | validation-failed | name",
                "{\"name\":\"江南春\",\"kind\":\"SHOP\"} | invalid-value | kind",
                "{\"name\":\"江南春\",\"kind\":\"DEALER\",\"grade\":\"A\"} | invalid-value | grade",
                "{\"name\":\"江南春\",\"kind\":\"DEALER\",\"state\":\"\"} | invalid-value | state",
                "{\"name\":7,\"kind\":\"DEALER\"} | invalid-value | name",
                "{\"name\":\"\",\"kind\":\"DEALER\"} | invalid-value | name",
                "{\"name\":\"  \",\"kind\":\"DEALER\"} | invalid-value | name",
                "{\"name\":\"王\\u202e明\",\"kind\":\"PERSON\"} | invalid-value | name",
                "{\"name\":\"王\\u200f明\",\"kind\":\"PERSON\"} | invalid-value | name",
                "{\"name\":\"王\\u0000明\",\"kind\":\"PERSON\"} | invalid-value | name",
                "{\"name\":\"王**\",\"kind\":\"PERSON\"} | invalid-value | name",
                "{\"name\":\"江南春\",\"kind\":\"DEALER\",\"code\":\"\"} | invalid-value | code",
                "{\"name\":\"江南春\",\"kind\":\"DEALER\",\"region\":\"E\\nAST\"} | invalid-value | region",
                "{\"name\":\"江南春\",\"kind\":\"DEALER\",\"colour\":\"red\"} | unknown-member | colour"
            })
    void namesTheFieldOfAnUnreadableRegistration(String body, String code, String field) {
        var rep = customers.rep(fresh("rep"));

        var refused = rep.post("/customers", body);

        assertThat(refused.problem(400)).as(refused.text()).isEqualTo(code);
        var named = code.equals("validation-failed") ? refused.at("/errors/0/field") : refused.at("/field");
        assertThat(named).isEqualTo(field);
        assertThat(rep.get("/customers").json().get("items").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 2_000})
    void namesTheLengthOfATooLongName(int length) {
        var refused = customers.manager().post("/customers", company("王".repeat(length)));

        assertThat(refused.problem(400)).isEqualTo("invalid-value");
        assertThat(refused.at("/field")).isEqualTo("name");
        assertThat(refused.text()).contains(Integer.toString(length)).doesNotContain("王");
    }

    @Test
    void anEmojiInANameStaysWhatItIs() {
        var name = "江南春😀👨‍👩‍👧机械";

        var registered = customers.manager().post("/customers", company(name)).expect(201);

        assertThat(registered.at("/name")).isEqualTo(name);
        assertThat(customers.manager().get("/customers/" + id(registered)).at("/name"))
                .isEqualTo(name);
    }

    @Test
    void neverRepeatsANameThatItRefuses() {
        var refused = customers.manager().post("/customers", "{\"name\":\"王小\\u202e明\",\"kind\":\"PERSON\"}");

        assertThat(refused.problem(400)).isEqualTo("invalid-value");
        assertThat(refused.text()).doesNotContain("王小");
    }

    @Test
    void refusesBrokenAndOversizedBodies() {
        var manager = customers.manager();

        assertThat(manager.post("/customers", "{\"name\":").problem(400)).isEqualTo("malformed-json");
        assertThat(manager.post("/customers", "{\"name\":\"" + "x".repeat(2_000_000) + "\"}")
                        .problem(413))
                .isEqualTo("body-too-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "state | {\"to\":\"TARGET\"} | 400 | validation-failed",
                "state | {\"to\":\"TARGET\",\"reason\":\" \"} | 400 | invalid-value",
                "state | {\"to\":\"GONE\",\"reason\":\"x\"} | 400 | invalid-value",
                "state | {\"to\":\"LOST\",\"reason\":\"x\"} | 409 | customer-illegal-move",
                "state | {\"to\":\"NON_CUSTOMER\",\"reason\":\"x\"} | 409 | customer-illegal-move",
                "grade | {} | 400 | validation-failed",
                "grade | {\"grade\":\"BIG\"} | 400 | invalid-value",
                "account-owner | {\"accountOwner\":\"\"} | 400 | invalid-value",
                "account-owner | {\"accountOwner\":null} | 400 | validation-failed",
                "flags | {\"onceInALife\":true,\"reason\":\"x\"} | 400 | validation-failed",
                "flags | {\"onceInALife\":\"true\",\"givenUp\":false,\"reason\":\"x\"} | 400 | invalid-value",
                "flags | {\"onceInALife\":true,\"givenUp\":false,\"reason\":\"\\u202e\"} | 400 | invalid-value",
                "'' | {\"name\":\"江南秋\"} | 400 | validation-failed"
            })
    void aRefusedDecisionChangesAndPublishesNothing(String decision, String body, int status, String code) {
        var registered = customers.registered(fresh("rep"));
        var path = "/customers/" + id(registered);
        var manager = customers.manager().with("If-Match", registered.etag());

        var refused = manager.put(decision.equals("''") ? path : path + "/" + decision, body);

        assertThat(refused.problem(status)).as(refused.text()).isEqualTo(code);
        assertThat(customers.manager().get(path).etag()).isEqualTo(registered.etag());
        assertNothingWasPublishedBetween(path, registered.etag());
    }

    @Test
    void aStaleOrMissingVersionChangesAndPublishesNothing() {
        var registered = customers.registered(fresh("rep"));
        var path = "/customers/" + id(registered);
        var body = "{\"grade\":\"SMALL\"}";

        var missing = customers.manager().put(path + "/grade", body);
        var stale = customers.manager().with("If-Match", "\"7\"").put(path + "/grade", body);
        var strange = customers.manager().with("If-Match", "W/\"x\"").put(path + "/grade", body);

        assertThat(missing.problem(428)).isEqualTo("precondition-required");
        assertThat(stale.problem(412)).isEqualTo("stale");
        assertThat(stale.at("/current")).isEqualTo("1");
        assertThat(strange.problem(400)).isEqualTo("invalid-header");
        assertNothingWasPublishedBetween(path, registered.etag());
    }

    @ParameterizedTest
    @CsvSource({
        "kind=SHOP, invalid-parameter, kind",
        "grade=A, invalid-parameter, grade",
        "state=GONE, invalid-parameter, state",
        "limit=0, invalid-parameter, limit",
        "limit=201, invalid-parameter, limit",
        "limit=many, invalid-parameter, limit",
        "cursor=abc, invalid-cursor, cursor"
    })
    void namesTheParameterOfAnUnreadableSearch(String query, String code, String field) {
        var refused = customers.manager().get("/customers?" + query);

        assertThat(refused.problem(400)).isEqualTo(code);
        assertThat(refused.at("/field")).isEqualTo(field);
    }

    /** The next event of the customer has the next number, so there was none before it. */
    private void assertNothingWasPublishedBetween(String path, String etag) {
        customers
                .manager()
                .with("If-Match", etag)
                .put(path + "/grade", "{\"grade\":\"KEY\"}")
                .expect(200);
        var events = events(path.substring("/customers/".length()), 2);
        assertThat(events)
                .extracting(CustomerApi.Published::type)
                .containsExactly("customer.customer-registered.v1", "customer.customer-graded.v1");
        assertThat(events).extracting(CustomerApi.Published::sequence).containsExactly(1L, 2L);
    }
}
