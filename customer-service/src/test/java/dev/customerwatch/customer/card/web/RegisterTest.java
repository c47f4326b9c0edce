package dev.customerwatch.customer.card.web;

import static dev.customerwatch.customer.card.web.CustomerApi.company;
import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.fresh;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.testkit.ServiceTest;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest("customer")
class RegisterTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
    }

    @Test
    void registersReadsAndPublishesTheCard() {
        var code = fresh("C");
        var asked = Map.of(
                "code",
                code,
                "name",
                fresh("江南春机械"),
                "kind",
                "ENTERPRISE",
                "region",
                "EAST",
                "grade",
                "KEY",
                "accountOwner",
                "rep1",
                "state",
                "TARGET");

        var answer = customers.manager().post("/customers", asked).expect(201);

        assertThat(answer.header("Location")).isEqualTo("/customers/" + id(answer));
        assertThat(answer.etag()).isEqualTo("\"1\"");
        var read = customers.manager().get(answer.header("Location")).expect(200);
        assertThat(read.json()).isEqualTo(answer.json());
        assertThat(read.etag()).isEqualTo("\"1\"");
        asked.forEach((field, value) -> assertThat(read.at("/" + field)).isEqualTo(value));
        var event = events(id(answer), 1).getFirst();
        assertThat(event.type()).isEqualTo("customer.customer-registered.v1");
        assertThat(event.body().at("/customer/code").asString()).isEqualTo(code);
        assertThat(event.body().at("/customer/accountOwner").asString()).isEqualTo("rep1");
    }

    @Test
    void aRepWhoRegistersIsInCharge() {
        var rep = fresh("rep");

        var answer = customers.registered(rep);

        assertThat(answer.at("/accountOwner")).isEqualTo(rep);
        assertThat(answer.at("/state")).isEqualTo("POTENTIAL");
    }

    @ParameterizedTest
    @CsvSource({"accountOwner, rep2", "grade, KEY"})
    void aRepDoesNotChooseOwnerOrGrade(String field, String value) {
        var asked = Map.of("name", fresh("江南春"), "kind", "ENTERPRISE", field, value);

        var refused = customers.rep("rep1").post("/customers", asked);

        assertThat(refused.problem(403)).isEqualTo("managers-decide");
        assertThat(refused.at("/field")).isEqualTo(field);
    }

    @Test
    void theSameRequestIsAnsweredAgainAndRegistersOnce() {
        var owner = fresh("rep");
        var key = fresh("key");
        var rep = customers.rep(owner).with("Idempotency-Key", key);

        var first = rep.post("/customers", company("江南春机械有限公司")).expect(201);
        var second = rep.post("/customers", company("江南春机械有限公司")).expect(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.etag()).isEqualTo(first.etag());
        var listed = customers.rep(owner).get("/customers").expect(200).json().get("items");
        assertThat(listed.size()).isEqualTo(1);
        assertThat(events(id(first), 1)).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var owner = fresh("rep");
        var rep = customers.rep(owner).with("Idempotency-Key", fresh("key"));
        rep.post("/customers", company("江南春机械有限公司")).expect(201);

        var refused = rep.post("/customers", company("江南秋机械有限公司"));

        assertThat(refused.problem(422)).isEqualTo("idempotency-key-reused");
        assertThat(customers.rep(owner).get("/customers").json().get("items").size())
                .isEqualTo(1);
    }

    @Test
    void twentyAtOnceWithOneKeyRegisterOne() {
        var owner = fresh("rep");
        var rep = customers.rep(owner).with("Idempotency-Key", fresh("key"));

        var ids = IntStream.range(0, 20)
                .parallel()
                .mapToObj(
                        call -> id(rep.post("/customers", company("江南春机械有限公司")).expect(201)))
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
        assertThat(events(ids.getFirst(), 1)).hasSize(1);
    }

    @Test
    void aCodeIsUnique() {
        var code = fresh("C");
        var asked = Map.of("code", code, "name", "江南春", "kind", "DEALER");
        customers.manager().post("/customers", asked).expect(201);

        var refused = customers.manager().post("/customers", asked);

        assertThat(refused.problem(409)).isEqualTo("customer-code-taken");
        assertThat(refused.at("/field")).isEqualTo("code");
        assertThat(refused.at("/value")).isEqualTo(code);
        var found = customers.manager().get("/customers?code=" + code).json().get("items");
        assertThat(found.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTUAL", "LOST", "WON_BACK"})
    void noCardBeginsWhereOnlyAnOrderLeads(String state) {
        var asked = Map.of("name", "江南春", "kind", "DEALER", "state", state);

        var refused = customers.manager().with("Accept-Language", "zh-CN").post("/customers", asked);

        assertThat(refused.problem(422)).isEqualTo("customer-not-a-first-state");
        assertThat(refused.at("/value")).isEqualTo(state);
        assertThat(refused.at("/title")).isEqualTo("不能作为初始状态");
    }
}
