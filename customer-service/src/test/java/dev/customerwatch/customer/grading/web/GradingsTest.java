package dev.customerwatch.customer.grading.web;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
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
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Grades from the orders that were heard, on demand and by schedule. */
@ServiceTest("customer")
class GradingsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Orders orders;

    @Autowired
    private MongoTemplate mongo;

    private CustomerApi customers;
    private String rep;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
        rep = "rep-" + UUID.randomUUID();
        mongo.getCollection("orderCopies").deleteMany(new Document("_id", new Document("$exists", true)));
    }

    @Test
    void gradesByShareKeepsTheHistoryAndTellsOthers() {
        var big = bought("900000.00");
        var middle = bought("90000.00");
        var small = bought("10000.00");
        var none = id(customers.registered(rep));

        var run = customers.manager().post("/gradings").expect(201);
        var again = customers.manager().post("/gradings").expect(201);

        assertThat(grade(big)).isEqualTo("KEY");
        assertThat(grade(middle)).isEqualTo("ORDINARY");
        assertThat(grade(small)).isEqualTo("SMALL");
        assertThat(grade(none)).isEmpty();
        assertThat(run.at("/changed")).isEqualTo("3");
        assertThat(again.at("/changed")).isEqualTo("0");
        assertThat(run.json().get("missing").valueStream().map(one -> one.asString()))
                .contains("COST_OF_GOODS", "SALES_EXPENSES");
        assertThat(events(big, 2).getLast().type()).isEqualTo("customer.customer-graded.v1");
        var history = customers.rep(rep).get("/customers/" + big + "/gradings").expect(200);
        assertThat(history.json()).hasSize(2);
        assertThat(history.at("/0/runId")).isEqualTo(again.at("/runId"));
        assertThat(history.at("/0/graded/byRevenue")).isEqualTo("A");
        assertThat(customers.manager().get("/gradings").at("/0/runId")).isEqualTo(again.at("/runId"));
        assertThat(customers.rep("other").get("/customers/" + big + "/gradings").problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void gradesByItselfWhenItIsDue() {
        var only = bought("500.00");
        var due = new Document("$set", new Document("dueAt", Date.from(Instant.now())));

        mongo.getCollection(Schedules.COLLECTION).updateOne(new Document("_id", "grading"), due);

        await("grade").atMost(Duration.ofSeconds(30)).until(() -> grade(only), "KEY"::equals);
        await("next")
                .atMost(Duration.ofSeconds(30))
                .until(() -> dueAt().isAfter(Instant.now().plus(Duration.ofMinutes(16))));
        assertThat(customers.manager().get("/gradings").at("/0/by")).isEqualTo("schedule");
    }

    @Test
    void customersOfClassCWithPotentialAreListedAndRiseByAPlan() {
        bought("1000000.00");
        var small = bought("1.00");
        customers
                .rep(rep)
                .post(
                        "/customers/" + small + "/facts",
                        Map.of(
                                "source",
                                "SURVEY",
                                "facts",
                                List.of(
                                        Map.of("field", "TOTAL_PURCHASES", "item", "2025", "value", "100"),
                                        Map.of("field", "PURCHASES_FROM_US", "item", "2025", "value", "10"))))
                .expect(200);
        customers.manager().post("/gradings").expect(201);

        var potential = customers.manager().get("/gradings/potential?limit=1").expect(200);
        assertThat(potential.at("/items/0/graded/customerId")).isEqualTo(small);
        assertThat(potential.at("/items/0/potential")).isEqualTo("BUYS_ELSEWHERE");
        assertThat(potential.json().has("next") && !potential.json().get("next").isNull())
                .isFalse();
        assertThat(supervisorOfAnotherRegion()
                        .get("/gradings/potential")
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();

        var step = Map.of(
                "to", "B", "until", LocalDate.now(ZoneOffset.UTC).minusDays(3).toString(), "what", "planted-words");
        var plan = customers
                .rep(rep)
                .post("/step-plans", Map.of("customerId", small, "steps", List.of(step)))
                .expect(201);
        var path = "/step-plans/" + plan.at("/planId");
        await("late").atMost(Duration.ofSeconds(30)).until(() -> lateOnes().contains(plan.at("/planId")));
        var read = customers.rep(rep).get(path).expect(200);
        var done = Map.of("to", "B", "until", "2026-01-05", "what", "planted-words", "done", true);
        var reached = customers
                .rep(rep)
                .with("If-Match", read.etag())
                .put(path, Map.of("steps", List.of(done)))
                .expect(200);
        assertThat(reached.at("/status")).isEqualTo("REACHED");
        assertThat(lateOnes()).doesNotContain(plan.at("/planId"));
        assertThat(put(path, reached, done).problem(409)).isEqualTo("matter-not-now");
    }

    private Api supervisorOfAnotherRegion() {
        var user = "boss-" + UUID.randomUUID();
        var employed = Map.of("employment", "PERMANENT", "hiredOn", "2020-01-01", "regions", List.of(user));
        customers.employ(user, employed).expect(200);
        return Api.at(port).as(user, "REGIONAL_SUPERVISOR");
    }

    private Answer put(String path, Answer before, Map<String, ?> step) {
        return customers.rep(rep).with("If-Match", before.etag()).put(path, Map.of("steps", List.of(step)));
    }

    private List<String> lateOnes() {
        return customers
                .rep(rep)
                .get("/step-plans?flagged=true")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(plan -> plan.get("planId").asString())
                .toList();
    }

    private Instant dueAt() {
        var schedule = mongo.findById("grading", Document.class, Schedules.COLLECTION);
        return schedule == null ? Instant.EPOCH : schedule.getDate("dueAt").toInstant();
    }

    private String grade(String id) {
        return customers.manager().get("/customers/" + id).expect(200).at("/grade");
    }

    /** A customer who bought for that much yesterday. */
    private String bought(String net) {
        var id = id(customers.registered(rep));
        var at = Instant.now().minus(Duration.ofDays(1));
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
                id,
                null,
                null,
                null,
                null);
        orders.keep(order, event, new KnownOrder.Body(at, Money.of(net, "CNY"), null, List.of(), null));
        return id;
    }
}
