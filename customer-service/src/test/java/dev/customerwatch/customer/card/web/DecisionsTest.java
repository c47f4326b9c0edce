package dev.customerwatch.customer.card.web;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.fresh;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.CustomerMeter;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest("customer")
class DecisionsTest {

    private static final String OWNER = fresh("rep");

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    private CustomerApi customers;
    private Answer registered;
    private String path;

    @BeforeEach
    void register() {
        customers = new CustomerApi(port);
        registered = customers.registered(OWNER);
        path = "/customers/" + id(registered);
    }

    @Test
    void theWholeStoryIsPublishedInOrder() {
        var profile = Map.of("name", "江南秋机械有限公司", "kind", "DEALER", "region", "SOUTH");
        var now = decide(registered, "", profile);
        now = decide(now, "/state", Map.of("to", "TARGET", "reason", "Asked for an offer"));
        now = decide(now, "/grade", Map.of("grade", "KEY"));
        now = decide(now, "/flags", Map.of("onceInALife", true, "givenUp", true, "reason", "One building"));
        now = decide(now, "/account-owner", Map.of("accountOwner", "rep2"));

        assertThat(now.etag()).isEqualTo("\"6\"");
        var events = events(id(registered), 6);
        assertThat(events)
                .extracting(CustomerApi.Published::type)
                .containsExactly(
                        "customer.customer-registered.v1",
                        "customer.customer-profile-changed.v1",
                        "customer.customer-state-changed.v1",
                        "customer.customer-graded.v1",
                        "customer.customer-flagged.v1",
                        "customer.account-owner-assigned.v1");
        assertThat(events)
                .extracting(CustomerApi.Published::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 6).mapToObj(Long::valueOf).toList());
        var card = events.getLast().body().get("customer");
        for (var member : card.propertyNames()) {
            assertThat(card.get(member)).as(member).isEqualTo(now.json().get(member));
        }
        assertThat(events.getLast().body().at("/previous").asString()).isEqualTo(OWNER);
    }

    @Test
    void whatIsSoAlreadyStaysSo() {
        var again = decide(registered, "", Map.of("name", registered.at("/name"), "kind", registered.at("/kind")));

        assertThat(again.etag()).isEqualTo(registered.etag());
        assertThat(decide(again, "/flags", Map.of("onceInALife", false, "givenUp", false, "reason", "as it was"))
                        .etag())
                .isEqualTo(registered.etag());
    }

    @Test
    void reasonActorAndTimeOfAStateAreKept() {
        var before = registered.at("/stateSince");

        var moved = customers
                .rep(OWNER)
                .with("If-Match", registered.etag())
                .put(path + "/state", Map.of("to", "TARGET", "reason", "Asked for an offer"))
                .expect(200);

        assertThat(moved.at("/stateReason")).isEqualTo("Asked for an offer");
        assertThat(moved.at("/stateActor")).isEqualTo(OWNER);
        assertThat(moved.at("/stateSince")).isGreaterThanOrEqualTo(before);
    }

    @Test
    void everyDecisionIsCountedByItsOutcome() {
        var before = List.of(count("changed"), count("unchanged"), count("customer-illegal-move"));

        var moved = decide(registered, "/state", Map.of("to", "TARGET", "reason", "Asked for an offer"));
        decide(moved, "/state", Map.of("to", "TARGET", "reason", "Asked again"));
        customers
                .manager()
                .with("If-Match", moved.etag())
                .put(path + "/state", Map.of("to", "LOST", "reason", "wishful"))
                .expect(409);

        var after = List.of(count("changed"), count("unchanged"), count("customer-illegal-move"));
        assertThat(after)
                .containsExactlyElementsOf(
                        before.stream().map(count -> count + 1).toList());
    }

    @Test
    void givingUpIsForManagers() {
        var givenUp = Map.of("onceInALife", false, "givenUp", true, "reason", "Costs more than it brings");
        var onceInALife = Map.of("onceInALife", true, "givenUp", false, "reason", "One building only");

        var refused = customers.rep(OWNER).with("If-Match", registered.etag()).put(path + "/flags", givenUp);
        var once = customers.rep(OWNER).with("If-Match", registered.etag()).put(path + "/flags", onceInALife);

        assertThat(refused.problem(403)).isEqualTo("managers-decide");
        assertThat(refused.at("/field")).isEqualTo("givenUp");
        assertThat(once.expect(200).at("/onceInALife")).isEqualTo("true");
        var given = decide(once, "/flags", givenUp);
        assertThat(given.at("/givenUp")).isEqualTo("true");
        assertThat(decide(given, "/flags", onceInALife).at("/givenUp")).isEqualTo("false");
    }

    @Test
    void anIllegalMoveNamesTheStepsThatThereAre() {
        var refused = customers
                .manager()
                .with("If-Match", registered.etag())
                .put(path + "/state", Map.of("to", "ACTUAL", "reason", "wishful"));

        assertThat(refused.problem(409)).isEqualTo("customer-illegal-move");
        assertThat(refused.at("/state")).isEqualTo("POTENTIAL");
        assertThat(refused.at("/value")).isEqualTo("ACTUAL");
        assertThat(refused.at("/next/0")).isEqualTo("TARGET");
        assertThat(refused.at("/detail")).contains("POTENTIAL", "ACTUAL", "TARGET");
    }

    @Test
    void aCodeOfAnotherCustomerCannotBeTaken() {
        var code = fresh("C");
        customers
                .manager()
                .post("/customers", Map.of("code", code, "name", "江南冬", "kind", "DEALER"))
                .expect(201);

        var refused = customers
                .manager()
                .with("If-Match", registered.etag())
                .put(path, Map.of("code", code, "name", "江南春", "kind", "DEALER"));

        assertThat(refused.problem(409)).isEqualTo("customer-code-taken");
        assertThat(customers.manager().get(path).json()).isEqualTo(registered.json());
    }

    @Test
    void ofTwentyDecisionsOnOneVersionOneHolds() {
        var statuses = IntStream.range(0, 20)
                .parallel()
                .mapToObj(call -> customers
                        .manager()
                        .with("If-Match", registered.etag())
                        .put(path + "/account-owner", Map.of("accountOwner", "rep-" + call))
                        .status())
                .toList();

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(customers.manager().get(path).etag()).isEqualTo("\"2\"");
    }

    private double count(String outcome) {
        return meters.counter(CustomerMeter.DECISIONS.id(), "command", "move", "outcome", outcome)
                .count();
    }

    private Answer decide(Answer before, String decision, Map<String, ?> body) {
        return customers
                .manager()
                .with("If-Match", before.etag())
                .put(path + decision, body)
                .expect(200);
    }
}
