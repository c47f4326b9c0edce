package dev.customerwatch.customer.privacy.web;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is erased is gone for everybody, and what must be kept for a while is used by nobody. */
@ServiceTest("customer")
class ErasureTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Orders orders;

    private CustomerApi customers;
    private String phone;
    private Answer person;
    private String path;

    @BeforeEach
    void register() {
        customers = new CustomerApi(port);
        var owner = "rep-" + UUID.randomUUID();
        phone = "137" + Math.abs(owner.hashCode() % 90_000_000 + 10_000_000);
        person = customers
                .rep(owner)
                .post("/customers", Map.of("name", "王小明", "kind", "PERSON", "phone", phone))
                .expect(201);
        path = "/customers/" + id(person);
    }

    @Test
    void whatIsErasedIsGoneForEverybody() {
        erase(null);
        var again = erase(null);

        assertThat(again.at("/status")).isEqualTo("ERASED");
        var officer = customers.with("PRIVACY_OFFICER");
        var read = officer.get(path + "?purpose=AUDIT").expect(200);
        assertThat(read.text()).doesNotContain("王").doesNotContain(phone);
        assertThat(read.at("/keeping")).isEqualTo("ERASED");
        assertThat(officer.get(path + "/history?purpose=AUDIT").expect(200).text())
                .doesNotContain("王");
        assertThat(officer.post("/customers/lookups", Map.of("phoneOrEmail", phone))
                        .json())
                .isEmpty();
        assertThat(mongo.findById(id(person), Document.class, "dataKeys")).isNull();
        assertThat(refusedChange().problem(409)).isEqualTo("customer-restricted");
        var events = events(id(person), 2);
        assertThat(events).hasSize(2);
        assertThat(events.getLast().type()).isEqualTo("customer.customer-erased.v1");
        assertThat(events.getLast().body().at("/customer/displayName").asString())
                .isEqualTo("*");
    }

    @Test
    void whatAccountsNeedIsRestrictedAndErasedByItselfAfterwards() {
        var restricted = erase(Instant.now().plus(Duration.ofSeconds(4)).toString());

        assertThat(restricted.at("/status")).isEqualTo("RESTRICTED");
        assertThat(customers.manager().get(path + "?purpose=VISIT").at("/name")).isEqualTo("王**");
        assertThat(customers
                        .with("PRIVACY_OFFICER")
                        .get(path + "?purpose=AUDIT")
                        .at("/name"))
                .isEqualTo("王小明");
        assertThat(refusedChange().problem(409)).isEqualTo("customer-restricted");
        await("erasure")
                .atMost(Duration.ofSeconds(30))
                .until(() -> customers.manager().get(path).at("/keeping"), "ERASED"::equals);
        assertThat(events(id(person), 3).getLast().body().at("/outcome").asString())
                .isEqualTo("ERASED");
    }

    @Test
    void aPersonWhoseOrdersMustBeKeptIsRestrictedWhoeverForgetsThat() {
        var placed = Instant.now();
        var told = new ReceivedEvent(
                Uuids.next(),
                "sales.order-confirmed.v1",
                "/sales/orders",
                Uuids.next(),
                placed,
                placed,
                2,
                "default",
                id(person),
                null,
                null,
                null,
                null);
        orders.keep(told.subject(), told, new KnownOrder.Body(placed, Money.of("10.00", "CNY"), null, List.of(), null));

        var erased = erase(null);

        assertThat(erased.at("/status")).isEqualTo("RESTRICTED");
        var tenYears = placed.atZone(ZoneId.of("Asia/Shanghai")).plusYears(10).toInstant();
        assertThat(Instant.parse(erased.at("/until"))).isEqualTo(tenYears.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void aContactIsErasedAndTheCustomerStays() {
        var company = customers.registered("rep1");
        var card = "/customers/" + id(company);
        for (var name : List.of("王小明", "王大明")) {
            customers
                    .rep("rep1")
                    .post(
                            card + "/facts",
                            Map.of(
                                    "source",
                                    "SURVEY",
                                    "facts",
                                    List.of(
                                            Map.of("field", "CONTACT_NAME", "item", "c-1", "value", name),
                                            Map.of("field", "CONTACT_NAME", "item", "c-2", "value", "李" + name))))
                    .expect(200);
        }
        var officer = customers.with("PRIVACY_OFFICER");

        officer.post(card + "/contacts/c-1/erasure").expect(200);
        officer.post(card + "/contacts/c-1/erasure").expect(200);

        var history = officer.get(card + "/history?purpose=AUDIT").expect(200).text();
        assertThat(history).contains("李王小明", "李王大明").doesNotContain("\"王小明\"").doesNotContain("\"王大明\"");
        assertThat(customers.manager().get(card).at("/name")).isEqualTo(company.at("/name"));
    }

    @Test
    void aRequestOfAPersonIsDueAndAnsweredOnce() {
        var officer = customers.with("PRIVACY_OFFICER");
        var asked = officer.post("/person-requests", Map.of("customerId", id(person), "kind", "COPY"))
                .expect(201);
        var answer = "/person-requests/" + asked.at("/requestId") + "/answer";
        var body = Map.of("granted", true, "text", "Copy handed over");

        assertThat(officer.get("/person-requests?limit=200").expect(200).text()).contains(asked.at("/requestId"));
        assertThat(asked.at("/late")).isEqualTo("false");
        assertThat(officer.put(answer, body).expect(200).at("/answer/by")).isEqualTo("somebody");
        assertThat(officer.put(answer, body).problem(409)).isEqualTo("request-answered-already");
        assertThat(officer.get("/person-requests?open=false&limit=200")
                        .expect(200)
                        .text())
                .contains(asked.at("/requestId"));
        assertThat(officer.post("/person-requests", Map.of("customerId", "nobody", "kind", "COPY"))
                        .problem(404))
                .isEqualTo("not-found");
    }

    private Answer erase(String accountsUntil) {
        var body = new HashMap<String, Object>(Map.of("reason", "Asked for it"));
        if (accountsUntil != null) {
            body.put("accountsUntil", accountsUntil);
        }
        return customers.with("PRIVACY_OFFICER").post(path + "/erasure", body).expect(200);
    }

    private Answer refusedChange() {
        var now = customers.manager().get(path).expect(200);
        return customers.manager().with("If-Match", now.etag()).put(path + "/grade", Map.of("grade", "KEY"));
    }
}
