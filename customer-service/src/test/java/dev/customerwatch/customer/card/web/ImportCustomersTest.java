package dev.customerwatch.customer.card.web;

import static dev.customerwatch.customer.card.web.CustomerApi.company;
import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.fresh;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest("customer")
class ImportCustomersTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
    }

    @Test
    void givesACardToEveryCodeThatHasNoneAndSaysSo() {
        var code = fresh("K");

        var id = ids(send(List.of(Map.of("code", code, "name", "长河纺织有限公司", "region", "HEBEI"))))
                .get(code);

        var card = customers.manager().get("/customers/" + id).expect(200);
        assertThat(card.at("/name")).isEqualTo("长河纺织有限公司");
        assertThat(card.at("/state")).isEqualTo("POTENTIAL");
        var event = events(id, 1).getFirst();
        assertThat(event.type()).isEqualTo("customer.customer-registered.v1");
        assertThat(event.body().at("/origin").asString()).isEqualTo("IMPORT");
    }

    @Test
    void aCodeIsTheSameCustomerHoweverOftenItIsNamed() {
        var code = fresh("K");
        var named = List.of(Map.of("code", code), Map.of("code", " " + code + " "));

        var first = ids(send(named));
        var again = ids(send(named));

        assertThat(first).hasSize(1).isEqualTo(again);
        assertThat(events(first.get(code), 1)).hasSize(1);
    }

    @Test
    void manyAtOnceAgreeOnTheCustomers() {
        var codes = IntStream.range(0, 50).mapToObj(number -> fresh("K")).toList();
        var named = codes.stream().map(code -> Map.of("code", code)).toList();

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(call -> ids(send(named)))
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).containsOnlyKeys(codes);
    }

    @Test
    void whoHasACardKeepsItAsItIs() {
        var code = fresh("K");
        var body = new HashMap<>(company("江南春机械有限公司"));
        body.put("code", code);
        var registered = customers.manager().post("/customers", body).expect(201);

        var ids = ids(send(List.of(Map.of("code", code, "name", "Somebody else"))));

        assertThat(ids).containsEntry(code, id(registered));
        assertThat(customers.manager().get("/customers/" + id(registered)).at("/name"))
                .isEqualTo("江南春机械有限公司");
    }

    @Test
    void wordsThatMayNotStandOnACardStopOnlyTheirOwnRow() {
        var code = fresh("K");

        var answer = send(List.of(Map.of("name", "no code"), Map.of("code", code), Map.of("code", "x".repeat(65))));

        assertThat(ids(answer)).containsOnlyKeys(code);
        assertThat(answer.json().at("/rejected/0/row").asInt()).isZero();
        assertThat(answer.at("/rejected/0/field")).isEqualTo("code");
        assertThat(answer.json().at("/rejected/1/row").asInt()).isEqualTo(2);
    }

    private Answer send(List<? extends Map<String, ?>> named) {
        return customers
                .with("INTEGRATION")
                .post("/customers/imports", Map.of("customers", named))
                .expect(200);
    }

    private static Map<String, String> ids(Answer answer) {
        var ids = new HashMap<String, String>();
        answer.json()
                .get("customers")
                .forEach(known -> ids.put(
                        known.get("code").asString(), known.get("customerId").asString()));
        return ids;
    }
}
