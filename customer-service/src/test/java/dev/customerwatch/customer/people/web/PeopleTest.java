package dev.customerwatch.customer.people.web;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import dev.customerwatch.testkit.TestBroker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who looks after customers while their rep is away, or gone; and names found as people type them. */
@ServiceTest("customer")
class PeopleTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;
    private String owner;
    private String deputy;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
        owner = "rep-" + UUID.randomUUID();
        deputy = "rep-" + UUID.randomUUID();
    }

    @Test
    void aDeputySeesAndChangesWhatTheRepDoesWhileTheLeaveLasts() {
        var person = customers
                .rep(owner)
                .post("/customers", Map.of("name", "王小明", "kind", "PERSON"))
                .expect(201);
        var path = "/customers/" + id(person);
        customers.rep(deputy).get(path).expect(404);

        appoint(deputy, Duration.ofHours(-1), Duration.ofHours(1)).expect(201);

        var told = TestBroker.await("customer.reference.v1", row -> owner.equals(row.key()));
        assertThat(EventJson.mapper()
                        .readTree(told.value())
                        .at("/deputies/0/user")
                        .asString())
                .isEqualTo(deputy);
        assertThat(customers
                        .rep(deputy)
                        .get(path + "?purpose=VISIT")
                        .expect(200)
                        .at("/name"))
                .isEqualTo("王小明");
        assertThat(found(customers.rep(deputy), "")).containsExactly(id(person));
        assertThat(found(customers.rep(deputy), "?accountOwner=" + owner)).containsExactly(id(person));
        assertThat(found(customers.rep(deputy), "?accountOwner=somebody")).isEmpty();
        customers
                .rep(deputy)
                .with("If-Match", person.etag())
                .put(path + "/state", Map.of("to", "TARGET", "reason", "asked for an offer"))
                .expect(200);
        customers.rep("rep-" + UUID.randomUUID()).get(path).expect(404);
    }

    @Test
    void theTasksOfTheRepGoAlongToTheDeputy() {
        var customer = id(customers.registered(owner));
        var asked = Map.of("customerId", customer, "about", "USING", "question", "Which pump fits?");
        customers.rep(owner).post("/help-requests", asked).expect(201);
        var list = "/help-requests?rep=" + owner;
        assertThat(customers.rep(deputy).get(list).expect(200).json().get("items"))
                .isEmpty();

        appoint(deputy, Duration.ofHours(-1), Duration.ofHours(1)).expect(201);

        assertThat(customers.rep(deputy).get(list).expect(200).json().get("items"))
                .hasSize(1);
    }

    @Test
    void aDeputyIsEndedBeforeTheEndAndSomebodyElseAppointed() {
        var path = "/customers/" + id(customers.registered(owner));
        var end = Map.of("rep", owner, "deputy", deputy);
        appoint(deputy, Duration.ofHours(-1), Duration.ofHours(1)).expect(201);
        customers.rep(deputy).get(path).expect(200);

        customers.manager().post("/deputies/ends", end).expect(200);

        customers.rep(deputy).get(path).expect(404);
        assertThat(customers.manager().post("/deputies/ends", end).problem(404)).isEqualTo("not-found");
        appoint("next-" + deputy, Duration.ofMillis(5), Duration.ofHours(1)).expect(201);
    }

    @Test
    void theSameLeaveOnceMoreIsNoSecondDeputy() {
        var from = Instant.now();
        var leave = Map.of("rep", owner, "deputy", deputy, "from", from, "until", from.plus(Duration.ofHours(1)));

        customers.manager().post("/deputies", leave).expect(201);
        customers.manager().post("/deputies", leave).expect(201);

        assertThat(customers.manager().get("/deputies?rep=" + owner).expect(200).json())
                .hasSize(1);
    }

    @Test
    void aLeaveThatIsOverOrToComeGivesNothing() {
        var path = "/customers/" + id(customers.registered(owner));

        appoint(deputy, Duration.ofHours(-2), Duration.ofHours(-1)).expect(201);
        appoint(deputy, Duration.ofHours(1), Duration.ofHours(2)).expect(201);

        customers.rep(deputy).get(path).expect(404);
    }

    @Test
    void ofManyDeputiesForOneTimeOneIsAppointed() {
        var statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(at ->
                        appoint(deputy + at, Duration.ZERO, Duration.ofHours(1)).status())
                .toList();

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(appoint(deputy, Duration.ZERO, Duration.ofHours(1)).problem(409))
                .isEqualTo("deputy-there-already");
        assertThat(customers.manager().get("/deputies?rep=" + owner).expect(200).json())
                .hasSize(1);
    }

    @Test
    void whatIsNoLeaveIsRefused() {
        assertThat(appoint(owner, Duration.ZERO, Duration.ofHours(1)).problem(400))
                .isEqualTo("invalid-value");
        assertThat(appoint(deputy, Duration.ofHours(1), Duration.ZERO).problem(400))
                .isEqualTo("invalid-value");
    }

    @Test
    void allCustomersOfARepAreHandedOverInOneAct() {
        var ids = IntStream.range(0, 5)
                .mapToObj(at -> id(customers.registered(owner)))
                .toList();
        var other = id(customers.registered("rep-" + UUID.randomUUID()));

        var first = handOver(owner, deputy).expect(200);
        var again = handOver(owner, deputy).expect(200);

        assertThat(first.at("/customers")).isEqualTo("5");
        assertThat(again.at("/customers")).isEqualTo("0");
        assertThat(found(customers.rep(deputy), "")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(found(customers.rep(owner), "")).isEmpty();
        assertThat(customers.manager().get("/customers/" + other).etag()).isEqualTo("\"1\"");
        for (var id : ids) {
            var assigned = events(id, 2).getLast();
            assertThat(assigned.type()).isEqualTo("customer.account-owner-assigned.v1");
            assertThat(assigned.body().at("/previous").asString()).isEqualTo(owner);
        }
        assertThat(handOver(owner, owner).problem(400)).isEqualTo("invalid-value");
    }

    @Test
    void whatIsOpenGoesAlongWithTheCustomer() {
        var registered = customers.registered(owner);
        var card = "/customers/" + id(registered);
        var visit = plan(id(registered), owner);
        var foreign = plan(id(registered), "guest-" + owner);
        var done = customers
                .manager()
                .post(
                        "/visits",
                        Map.of(
                                "customerId",
                                id(registered),
                                "kind",
                                "CALL",
                                "rep",
                                owner,
                                "report",
                                Map.of("result", "INTEREST")))
                .expect(201);

        handOver(owner, deputy).expect(200);
        assertThat(reps(visit, foreign, done)).containsExactly(deputy, "guest-" + owner, owner);
        var listed = customers.rep(deputy).get("/visits?status=PLANNED").expect(200);
        assertThat(listed.at("/items/0/visitId")).isEqualTo(visit.at("/visitId"));

        var now = customers.manager().get(card).expect(200);
        customers
                .manager()
                .with("If-Match", now.etag())
                .put(card + "/account-owner", Map.of("accountOwner", owner))
                .expect(200);
        assertThat(reps(visit, foreign, done)).containsExactly(owner, "guest-" + owner, owner);
    }

    private Api.Answer plan(String customer, String rep) {
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        return customers
                .manager()
                .post("/visits", Map.of("customerId", customer, "kind", "FIELD_VISIT", "rep", rep, "day", day))
                .expect(201);
    }

    private List<String> reps(Api.Answer... visits) {
        return Arrays.stream(visits)
                .map(visit -> customers
                        .manager()
                        .get("/visits/" + visit.at("/visitId"))
                        .expect(200)
                        .at("/rep"))
                .toList();
    }

    @Test
    void namesAreFoundAsPeopleTypeThem() {
        var body = new HashMap<String, Object>(Map.of("name", "蘇州鳳凰紡織有限公司", "kind", "DEALER"));
        var phoenix = id(customers.rep(owner).post("/customers", body).expect(201));
        body.put("name", "凤凰网络");
        var net = id(customers.rep(owner).post("/customers", body).expect(201));

        assertThat(search("凤凰")).containsExactly(phoenix, net);
        assertThat(search("鳳凰紡")).containsExactly(phoenix);
        assertThat(search("fhw")).containsExactly(net);
        assertThat(search("suzhou")).containsExactly(phoenix);
        assertThat(search("fenghuang")).containsExactly(phoenix, net);
        assertThat(search("苏凤")).isEmpty();
        assertThat(customers.manager().get("/customers?q=*").problem(400)).isEqualTo("invalid-parameter");
    }

    private List<String> search(String q) {
        var encoded = java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8);
        return found(customers.rep(owner), "?q=" + encoded);
    }

    private Api.Answer appoint(String who, Duration from, Duration until) {
        var now = Instant.now();
        return customers
                .manager()
                .post(
                        "/deputies",
                        Map.of("rep", owner, "deputy", who, "from", now.plus(from), "until", now.plus(until)));
    }

    private Api.Answer handOver(String from, String to) {
        return customers.manager().post("/hand-overs", Map.of("from", from, "to", to));
    }

    private static List<String> found(Api viewer, String query) {
        return viewer.get("/customers" + query)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("customerId").asString())
                .toList();
    }
}
