package dev.customerwatch.customer.care.web;

import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.customer.schedule.mongo.Schedules;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The work of every night makes tasks and rewards, each once. */
@ServiceTest(
        value = "customer",
        properties = {
            "customer.care.rewards[0].name=Silver",
            "customer.care.rewards[0].basis=CUMULATIVE",
            "customer.care.rewards[0].threshold=1000.00",
            "customer.care.rewards[0].reward=GIFT",
            "customer.care.rewards[0].cost=50.00",
            "customer.care.programme.KEY.unit=Key accounts",
            "customer.care.programme.KEY.measures[0]=A visit every fortnight"
        })
class NightlyCareTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Orders orders;

    @Autowired
    private NightlyCare nightly;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void findsTasksAndRewardsOnceHoweverOftenItRuns() {
        var customers = new CustomerApi(port);
        var rep = "rep-" + UUID.randomUUID();
        var customer = id(customers.registered(rep));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        customers
                .rep(rep)
                .post(
                        "/customers/" + customer + "/facts",
                        Map.of(
                                "source",
                                "SERVICE",
                                "facts",
                                List.of(Map.of(
                                        "field",
                                        "CONTACT_BIRTHDAY",
                                        "item",
                                        "c-1",
                                        "value",
                                        today.plusDays(3).minusYears(40).toString()))))
                .expect(200);
        order(customer, Instant.now().minus(Duration.ofDays(15)));
        order(customer, Instant.now().minus(Duration.ofDays(500)));

        var due = new Document("$set", new Document("dueAt", Date.from(Instant.now())));
        mongo.getCollection(Schedules.COLLECTION).updateOne(new Document("_id", "care"), due);
        await("tasks")
                .atMost(Duration.ofSeconds(30))
                .until(() -> kinds(customers, rep).size() == 2);
        nightly.run(Instant.now());
        nightly.run(Instant.now().plus(Duration.ofDays(1)));

        assertThat(kinds(customers, rep)).containsExactlyInAnyOrder("BIRTHDAY", "PRODUCT_CARE");
        var rewards = customers.rep(rep).get("/rewards?customerId=" + customer).expect(200);
        assertThat(rewards.json().get("items")).hasSize(1);
        assertThat(rewards.at("/items/0/status")).isEqualTo("DUE");
        assertThat(customers.rep(rep).get("/care-programme").at("/byGrade/KEY/unit"))
                .isEqualTo("Key accounts");
    }

    @Test
    void looksAfterNobodyWhoIsGivenUp() {
        var customers = new CustomerApi(port);
        var rep = "rep-" + UUID.randomUUID();
        var registered = customers.registered(rep);
        order(id(registered), Instant.now().minus(Duration.ofDays(15)));
        customers
                .manager()
                .with("If-Match", registered.etag())
                .put(
                        "/customers/" + id(registered) + "/flags",
                        Map.of("onceInALife", false, "givenUp", true, "reason", "costs too much"))
                .expect(200);

        nightly.run(Instant.now());

        assertThat(kinds(customers, rep)).isEmpty();
    }

    private static List<String> kinds(CustomerApi customers, String rep) {
        return customers
                .rep(rep)
                .get("/care-tasks")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(task -> task.get("kind").asString())
                .toList();
    }

    private void order(String customer, Instant at) {
        var order = Uuids.next();
        var event = new ReceivedEvent(
                Uuids.next(),
                "sales.order-confirmed.v1",
                "/sales/orders",
                order,
                at,
                at,
                2,
                "default",
                customer,
                null,
                null,
                null,
                null);
        orders.keep(order, event, new KnownOrder.Body(at, Money.of("1000.00", "CNY"), null, List.of(), null));
    }
}
