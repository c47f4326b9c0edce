package dev.customerwatch.customer.card.web;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.fresh;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Stage, judgement and review of a relation. */
@ServiceTest("customer")
class RelationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Orders orders;

    private CustomerApi customers;
    private String owner;
    private String path;
    private Answer now;

    @BeforeEach
    void register() {
        customers = new CustomerApi(port);
        owner = fresh("rep");
        now = customers.registered(owner);
        path = "/customers/" + id(now);
    }

    @Test
    void theShareThatTheFactsTellDecidesTheStage() {
        var unknown = put(customers.rep(owner), "/stage", Map.of("to", "INITIAL", "reason", "first orders"));
        customers
                .rep(owner)
                .post(
                        path + "/facts",
                        Map.of(
                                "source",
                                "SURVEY",
                                "facts",
                                List.of(
                                        Map.of("field", "TOTAL_PURCHASES", "item", "2025", "value", "1000000"),
                                        Map.of("field", "PURCHASES_FROM_US", "item", "2025", "value", "499999"))))
                .expect(200);
        now = customers.rep(owner).get(path);
        decide(customers.rep(owner), "/stage", Map.of("to", "INITIAL", "reason", "first orders"));
        var small = put(customers.rep(owner), "/stage", Map.of("to", "STABLE", "reason", "more orders"));
        decide(customers.rep(owner), "/stage", Map.of("to", "STABLE", "share", 50, "reason", "more orders"));

        assertThat(unknown.problem(422)).isEqualTo("share-unknown");
        assertThat(small.problem(422)).isEqualTo("share-too-small");
        assertThat(small.at("/value")).isEqualTo("49.99");
        assertThat(now.at("/stage")).isEqualTo("STABLE");
        var staged = events(id(now), 4).getLast();
        assertThat(staged.type()).isEqualTo("customer.relationship-stage-changed.v1");
        assertThat(staged.body().at("/customer/stage").asString()).isEqualTo("STABLE");
        assertThat(staged.body().at("/share").asString()).isEqualTo("50");
    }

    @Test
    void ourOwnOrdersSpeakForAStageWhereWhatTheyBuyInAllIsKnown() {
        var lastYear = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;
        var at = LocalDate.of(lastYear, 6, 1)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        var net = Money.of("600.00", "CNY");
        orders.keep(
                "o" + id(now),
                new ReceivedEvent(
                        Uuids.next(),
                        "sales.order-confirmed.v1",
                        "/x",
                        "o",
                        at,
                        at,
                        1,
                        "default",
                        id(now),
                        null,
                        null,
                        null,
                        null),
                new KnownOrder.Body(at, net, net, List.of(), null));
        var nothing = customers.rep(owner).get(path + "/stage-proposal").expect(200);
        var total = Map.of("field", "TOTAL_PURCHASES", "item", Integer.toString(lastYear), "value", "1000");
        customers
                .rep(owner)
                .post(path + "/facts", Map.of("source", "SURVEY", "facts", List.of(total)))
                .expect(200);

        var proposal = customers.rep(owner).get(path + "/stage-proposal").expect(200);

        assertThat(nothing.at("/proposed")).isEmpty();
        assertThat(proposal.at("/share/basis")).isEqualTo("OWN_ORDERS");
        assertThat(proposal.json().at("/share/percent").decimalValue()).isEqualByComparingTo("60");
        assertThat(proposal.at("/proposed")).isEqualTo("INITIAL");
        now = customers.rep(owner).get(path);
        decide(customers.rep(owner), "/stage", Map.of("to", "INITIAL", "reason", "orders"));
        decide(customers.rep(owner), "/stage", Map.of("to", "STABLE", "reason", "orders"));
    }

    @Test
    void noStageIsSkippedAndManagersDecideTheLast() {
        var skipped = put(customers.manager(), "/stage", Map.of("to", "STABLE", "share", 60, "reason", "x"));
        decide(customers.rep(owner), "/stage", Map.of("to", "INITIAL", "share", 90, "reason", "x"));
        decide(customers.rep(owner), "/stage", Map.of("to", "STABLE", "share", 90, "reason", "x"));
        var rep = put(customers.rep(owner), "/stage", Map.of("to", "STRATEGIC", "share", 90, "reason", "x"));
        decide(customers.manager(), "/stage", Map.of("to", "STRATEGIC", "share", 90, "reason", "x"));
        decide(customers.rep(owner), "/stage", Map.of("to", "DEVELOPMENT", "reason", "no order for a year"));

        assertThat(skipped.problem(409)).isEqualTo("stage-skipped");
        assertThat(skipped.at("/next")).isEqualTo("INITIAL");
        assertThat(rep.problem(403)).isEqualTo("managers-decide");
        assertThat(now.at("/stage")).isEqualTo("DEVELOPMENT");
        assertThat(put(customers.manager(), "/stage", Map.of("to", "INITIAL", "share", 101, "reason", "x"))
                        .problem(400))
                .isEqualTo("invalid-value");
    }

    @Test
    void attitudeIsJudgedAndKeyAccountsAreDecidedByManagers() {
        var rep = put(customers.rep(owner), "/judgement", Map.of("keyAccount", true, "reason", "large"));
        decide(
                customers.rep(owner),
                "/judgement",
                Map.of("attitude", "NONE", "keyAccount", false, "reason", "cheap only"));
        decide(customers.manager(), "/judgement", Map.of("attitude", "NONE", "keyAccount", true, "reason", "large"));

        assertThat(rep.problem(403)).isEqualTo("managers-decide");
        assertThat(found("attitude=NONE&keyAccount=true&accountOwner=" + owner)).containsExactly(id(now));
        var flagged = events(id(now), 3).getLast();
        assertThat(flagged.type()).isEqualTo("customer.customer-flagged.v1");
        assertThat(flagged.body().at("/customer/keyAccount").asBoolean()).isTrue();
    }

    @Test
    void cardsThatNobodyReviewedForLongAreFound() {
        var soon = Instant.now().plusSeconds(3_600);
        assertThat(found("reviewedBefore=" + soon + "&accountOwner=" + owner)).containsExactly(id(now));

        var reviewed = customers.rep(owner).post(path + "/reviews").expect(200);

        assertThat(found("reviewedBefore=" + reviewed.at("/reviewedAt") + "&accountOwner=" + owner))
                .isEmpty();
        assertThat(found("reviewedBefore=" + soon + "&accountOwner=" + owner)).containsExactly(id(now));
        assertThat(reviewed.etag()).isEqualTo("\"2\"");
    }

    @Test
    void aLossNamesItsReason() {
        for (var to : List.of("TARGET", "ACTUAL")) {
            decide(customers.rep(owner), "/state", Map.of("to", to, "reason", "x"));
        }
        var early =
                put(customers.rep(owner), "/state", Map.of("to", "ACTUAL", "reason", "x", "lossReason", "COMPETITOR"));
        decide(customers.rep(owner), "/state", Map.of("to", "LOST", "reason", "x", "lossReason", "COMPETITOR"));

        assertThat(early.problem(400)).isEqualTo("invalid-value");
        assertThat(now.at("/lossReason")).isEqualTo("COMPETITOR");
        assertThat(found("lossReason=COMPETITOR&accountOwner=" + owner)).containsExactly(id(now));
    }

    private void decide(Api viewer, String decision, Map<String, ?> body) {
        now = put(viewer, decision, body).expect(200);
    }

    private Answer put(Api viewer, String decision, Map<String, ?> body) {
        return viewer.with("If-Match", now.etag()).put(path + decision, body);
    }

    private List<String> found(String query) {
        return customers
                .manager()
                .get("/customers?" + query)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("customerId").asString())
                .toList();
    }
}
