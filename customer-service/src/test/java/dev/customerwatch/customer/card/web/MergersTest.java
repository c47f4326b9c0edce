package dev.customerwatch.customer.card.web;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.fresh;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.customer.card.MergeMove.Dealings;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import dev.customerwatch.testkit.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** Cards of one customer become one while one of them has no dealings, and are parted again as they were. */
@ServiceTest("customer")
class MergersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private KnownDealings dealings;

    private CustomerApi customers;
    private String owner;
    private Answer card;
    private Answer other;

    @BeforeEach
    void register() {
        customers = new CustomerApi(port);
        owner = fresh("rep");
        card = customers.registered(owner);
        other = customers.registered(owner);
    }

    @Test
    void aMergedCardChangesNoMoreAndIsLeftOutOfLists() {
        var merged = merge(card, other).expect(200);

        assertThat(merged.at("/mergedInto")).isEqualTo(id(other));
        var state = Map.of("to", "TARGET", "reason", "asked for an offer");
        var refused =
                customers.rep(owner).with("If-Match", merged.etag()).put("/customers/" + id(card) + "/state", state);
        assertThat(refused.problem(409)).isEqualTo("customer-merged");
        assertThat(refused.at("/value")).isEqualTo(id(other));
        assertThat(customers.rep(owner).get("/customers").json().get("items")).hasSize(1);
        assertThat(customers.rep(owner).get("/customers/" + id(other)).at("/mergedFrom/0"))
                .isEqualTo(id(card));
        var event = events(id(card), 2).getLast();
        assertThat(event.type()).isEqualTo("customer.customer-merged.v1");
        assertThat(event.body().at("/into").asString()).isEqualTo(id(other));
        assertThat(event.body().at("/customer/mergedInto").asString()).isEqualTo(id(other));
    }

    @Test
    void aPartedCardIsAsItWas() {
        var merged = merge(card, other).expect(200);
        var again = merge(merged, other).expect(200);

        var parted = part(again).expect(200);
        part(parted).expect(200);

        assertThat(parted.text().replace("\"version\":3", "\"version\":1")).isEqualTo(card.text());
        var survivor = customers.rep(owner).get("/customers/" + id(other));
        assertThat(survivor.json().has("mergedFrom")).isFalse();
        assertThat(customers.rep(owner).get("/customers").json().get("items")).hasSize(2);
        var event = events(id(card), 3).getLast();
        assertThat(event.type()).isEqualTo("customer.customer-profile-changed.v1");
        assertThat(event.body().at("/changed/0").asString()).isEqualTo("mergedInto");
    }

    @Test
    void nothingIsMergedWithItselfNorInAChain() {
        var third = customers.registered(owner);
        assertThat(merge(card, card).problem(422)).isEqualTo("same-customer");
        merge(card, other).expect(200);

        var survivor = customers.rep(owner).get("/customers/" + id(other));
        assertThat(merge(survivor, third).problem(409)).isEqualTo("customer-counts-for-others");
        assertThat(merge(third, card).problem(409)).isEqualTo("customer-merged");
        assertThat(customers.rep(owner).get("/customers/" + id(third)).etag()).isEqualTo(third.etag());
    }

    @ParameterizedTest
    @CsvSource({"sales.order-placed.v1, true, false", "credit.credit-account-opened.v1, false, true"})
    void whoHasOrdersOrAnAccountIsLinkedInstead(String type, boolean orders, boolean account) {
        of(id(card), Contracts.sample(type)).send();
        await("dealings of the customer")
                .atMost(Duration.ofSeconds(30))
                .until(() -> dealings.of(id(card)), new Dealings(orders, account)::equals);

        var refused = merge(card, other);

        assertThat(refused.problem(409)).isEqualTo("customer-has-dealings");
        assertThat(read(other).json().has("mergedFrom")).isFalse();
        merge(other, card).expect(200);
    }

    @Test
    void linkedCardsBothGoOn() {
        var path = "/customers/" + id(card) + "/links/";

        var links = customers
                .manager()
                .put(path + id(other), Map.of("reason", "one company"))
                .expect(200);
        customers
                .manager()
                .put("/customers/" + id(other) + "/links/" + id(card), Map.of("reason", "again"))
                .expect(200);

        assertThat(links.json()).hasSize(1);
        assertThat(customers
                        .rep(owner)
                        .get("/customers/" + id(other) + "/links")
                        .json())
                .isEqualTo(links.json());
        assertThat(customers
                        .manager()
                        .put(path + id(card), Map.of("reason", "x"))
                        .problem(422))
                .isEqualTo("same-customer");
        assertThat(customers
                        .manager()
                        .put(path + "nobody", Map.of("reason", "x"))
                        .problem(404))
                .isEqualTo("not-found");
        customers
                .manager()
                .send("DELETE", path + id(other), BodyPublishers.noBody())
                .expect(200);
        assertThat(customers
                        .rep(owner)
                        .get("/customers/" + id(other) + "/links")
                        .json())
                .isEmpty();
    }

    @Test
    void ofTwoThatAreMergedIntoEachOtherAtOnceAtMostOneIs() {
        for (var round = 0; round < 10; round++) {
            var one = customers.registered(owner);
            var two = customers.registered(owner);

            var answers = Stream.of(List.of(one, two), List.of(two, one))
                    .parallel()
                    .map(pair -> merge(pair.getFirst(), pair.getLast()).status())
                    .toList();

            var merged = Stream.of(one, two)
                    .filter(each -> read(each).json().has("mergedInto"))
                    .count();
            var counting = Stream.of(one, two)
                    .filter(each -> read(each).json().has("mergedFrom"))
                    .count();
            assertThat(counting).isEqualTo(merged);
            assertThat(merged)
                    .isLessThan(2)
                    .isEqualTo(answers.stream().filter(status -> status == 200).count());
        }
    }

    @Test
    void anImportThatNamesTheCodeOfAMergedCardGoesToTheOneThatCounts() {
        var code = fresh("K");
        var body = Map.of("name", "江南春", "kind", "DEALER", "code", code);
        var coded = customers.rep(owner).post("/customers", body).expect(201);
        merge(coded, other).expect(200);

        var named = Map.of("customers", List.of(Map.of("code", code)));
        var known =
                customers.with("INTEGRATION").post("/customers/imports", named).expect(200);

        assertThat(known.at("/customers/0/customerId")).isEqualTo(id(other));
    }

    private Answer read(Answer registered) {
        return customers.rep(owner).get("/customers/" + id(registered)).expect(200);
    }

    private Answer merge(Answer from, Answer into) {
        return customers
                .manager()
                .with("If-Match", from.etag())
                .put(
                        "/customers/" + id(from) + "/merger",
                        Map.of("into", id(into), "reason", "Registered twice at the fair"));
    }

    private Answer part(Answer merged) {
        return customers
                .manager()
                .with("If-Match", merged.etag())
                .send("DELETE", "/customers/" + id(merged) + "/merger", BodyPublishers.noBody());
    }

    /** The sample as an event of this customer. */
    private static Sample of(String customerId, Sample sample) {
        var headers = new HashMap<>(sample.headers());
        headers.put("ce_id", Uuids.next());
        headers.put("ce_subject", customerId);
        var data = (ObjectNode) sample.data().deepCopy();
        data.put("customerId", customerId);
        if (data.has("orderId")) {
            data.put("orderId", Uuids.next());
        }
        return new Sample(sample.name(), sample.topic(), customerId, headers, data);
    }
}
