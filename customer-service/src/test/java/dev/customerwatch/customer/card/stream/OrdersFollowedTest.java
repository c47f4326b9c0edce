package dev.customerwatch.customer.card.stream;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.customer.card.Care;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.card.Standing;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.messaging.Envelope;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import dev.customerwatch.testkit.ServiceTest;
import dev.customerwatch.testkit.TestBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Confirmed orders, as sales-service publishes them, move customers. */
@ServiceTest("customer")
class OrdersFollowedTest {

    private static final String CONFIRMED = "sales.order-confirmed.v1";
    private static final String IMPORTED = "sales.history-imported.v1";

    @LocalServerPort
    private int port;

    @Autowired
    private Customers stored;

    private CustomerApi customers;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
    }

    @Test
    void bothTypesAreReadFromTheirSamples() {
        for (var which : new String[] {"sample", "sample-2"}) {
            var sample = Contracts.sample(CONFIRMED, which);
            register(sample.key());

            sample.send();

            awaitState(sample.key(), "ACTUAL");
        }
        var history = Contracts.sample(IMPORTED);
        register(history.key());
        history.send();
        awaitState(history.key(), "ACTUAL");
    }

    @Test
    void theFirstConfirmedOrderMakesActualOnceHoweverOftenItArrives() {
        var id = id(customers.registered("rep1"));
        var order = order(id, Instant.now());

        order.send();
        order.send();
        awaitState(id, "ACTUAL");
        order(id, Instant.now()).send();
        order.send();
        declareLost(id);

        var events = events(id, 3);
        assertThat(events)
                .extracting(CustomerApi.Published::type)
                .containsExactly(
                        "customer.customer-registered.v1",
                        "customer.customer-state-changed.v1",
                        "customer.customer-state-changed.v1");
        var byOrder = events.get(1);
        assertThat(byOrder.causation()).isEqualTo(order.headers().get("ce_id"));
        assertThat(byOrder.body().at("/reason").asString()).isEqualTo("ORDER_CONFIRMED");
        assertThat(byOrder.body().at("/actor").asString()).isEqualTo("sales");
        assertThat(byOrder.body().at("/from").asString()).isEqualTo("POTENTIAL");
        assertThat(byOrder.body().at("/to").asString()).isEqualTo("ACTUAL");
    }

    @Test
    void historyMakesActualAtItsFirstOrderInWhateverOrderItsOrdersCome() {
        var id = id(customers.registered("rep1"));
        var order = order(id, Instant.parse("2025-04-01T06:00:00Z"));
        var headers = new HashMap<>(order.headers());
        headers.putAll(Map.of("ce_origin", "import", "ce_importid", Uuids.next()));
        new Sample(order.name(), order.topic(), id, headers, order.data()).send();
        history(id).send();

        awaitState(id, "ACTUAL");
        var moved = events(id, 2).get(1).body();
        assertThat(Instant.parse(customers.manager().get("/customers/" + id).at("/stateSince")))
                .isEqualTo("2025-03-03T02:30:00Z");
        assertThat(moved.at("/reason").asString()).isEqualTo("ORDER_CONFIRMED");
    }

    @Test
    void anOrderAfterTheLossWinsBackAndOneFromBeforeDoesNot() {
        var id = id(customers.registered("rep1"));
        var early = order(id, Instant.now());
        early.send();
        awaitState(id, "ACTUAL");
        var lost = declareLost(id);

        order(id, Instant.parse(lost.at("/stateSince")).minusMillis(1)).send();
        early.send();
        var late = order(id, Instant.parse(lost.at("/stateSince")).plusMillis(1));
        late.send();

        awaitState(id, "WON_BACK");
        assertThat(events(id, 4).get(3).causation()).isEqualTo(late.headers().get("ce_id"));
    }

    @Test
    void anOrderOfAnUnknownCustomerIsSetAsideAndTheOthersGoOn() {
        var unknown = order(Uuids.next(), Instant.now());
        var id = id(customers.registered("rep1"));

        unknown.send();
        order(id, Instant.now()).send();

        var letter = TestBroker.await(
                "sales.events.v1.customer.dead", row -> unknown.key().equals(row.key()));
        assertThat(TestBroker.header(letter, "dlt_reason")).isEqualTo("unknown-customer");
        awaitState(id, "ACTUAL");
    }

    private Answer declareLost(String id) {
        var path = "/customers/" + id;
        var now = customers.manager().get(path).expect(200);
        return customers
                .manager()
                .with("If-Match", now.etag())
                .put(path + "/state", Map.of("to", "LOST", "reason", "Closed its shop"))
                .expect(200);
    }

    private void awaitState(String id, String state) {
        await("state of " + id)
                .atMost(Duration.ofSeconds(30))
                .until(() -> customers.manager().get("/customers/" + id).at("/state"), state::equals);
    }

    private void register(String id) {
        var profile = new Profile(null, "江南春机械有限公司", Kind.ENTERPRISE, null);
        var standing = Standing.registered(CustomerState.POTENTIAL, "rep1", Instant.now());
        var registered = (Changed) Customer.register(id, profile, Care.NONE, standing);
        stored.register(
                registered.customer(), CustomerEvents.of(registered.event()), null, Author.service("test"), List.of());
    }

    private static Sample history(String customerId) {
        var sample = Contracts.sample(IMPORTED);
        var headers = new HashMap<>(sample.headers());
        headers.put("ce_subject", Uuids.next());
        var data = ((tools.jackson.databind.node.ObjectNode) sample.data().deepCopy()).put("customerId", customerId);
        return new Sample(sample.name(), sample.topic(), customerId, headers, data);
    }

    /** The contract's sample as an order of this customer. */
    private static Sample order(String customerId, Instant at) {
        var sample = Contracts.sample(CONFIRMED);
        var headers = new HashMap<>(sample.headers());
        headers.put("ce_id", Uuids.next());
        headers.put("ce_subject", Uuids.next());
        headers.put("ce_time", Envelope.text(at));
        var data = ((tools.jackson.databind.node.ObjectNode) sample.data().deepCopy()).put("customerId", customerId);
        return new Sample(sample.name(), sample.topic(), customerId, headers, data);
    }
}
