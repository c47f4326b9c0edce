package dev.customerwatch.customer.staff.web;

import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who leaves is kept out; who keeps files is of the staff, and long enough. */
@ServiceTest("customer")
class StaffTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;
    private String user;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
        user = "user-" + UUID.randomUUID();
    }

    @Test
    void whoLeavesIsKeptOutWithinAMinuteWhateverTheTokenSays() {
        var path = "/customers/" + id(customers.registered(user));
        var rep = customers.rep(user);
        employ("2020-01-01", Instant.now().plus(Duration.ofDays(1))).expect(200);
        rep.get(path).expect(200);

        employ("2020-01-01", Instant.now()).expect(200);

        await("the gate to close")
                .atMost(Duration.ofSeconds(60))
                .until(() -> rep.get(path).status() == 403);
        assertThat(rep.get(path).problem(403)).isEqualTo("access-ended");
        assertThat(rep.get("/customers").problem(403)).isEqualTo("access-ended");
        assertThat(rep.post("/customers", Map.of("name", "x", "kind", "DEALER")).problem(403))
                .isEqualTo("access-ended");
        customers.rep("user-" + UUID.randomUUID()).get("/customers").expect(200);

        employ("2020-01-01", null).expect(200);
        await("the gate to open")
                .atMost(Duration.ofSeconds(60))
                .until(() -> rep.get(path).status() == 200);
    }

    @Test
    void whoHasNotReadTheEmploymentLetsNobodyInAgain() {
        var leaves = Instant.now().plus(Duration.ofDays(1));
        var first = employ("2020-01-01", leaves).expect(200);
        var manager = customers.with("GENERAL_MANAGER");
        var body = Map.of("employment", "PERMANENT", "hiredOn", "2020-01-01", "regions", List.of("JIANGSU"));

        var blind = manager.put("/staff/" + user, body);
        employ("2020-01-02", leaves).expect(200);
        var stale = manager.with("If-Match", first.etag()).put("/staff/" + user, body);

        assertThat(blind.problem(428)).isEqualTo("precondition-required");
        assertThat(stale.problem(412)).isEqualTo("stale");
        assertThat(stale.at("/current")).isEqualTo("2");
        assertThat(manager.get("/staff/" + user).at("/leavesAt")).isNotEmpty();
    }

    @Test
    void whoKeepsAFileIsOfTheStaffAndServesLongEnough() {
        var today = Instant.now().toString().substring(0, 10);

        assertThat(keep(customers.manager(), null).problem(422)).isEqualTo("custodian-unknown");
        employ(today, null).expect(200);
        var tooShort = keep(customers.manager(), null);
        assertThat(tooShort.problem(422)).isEqualTo("custodian-unfit");
        assertThat(tooShort.at("/why")).isEqualTo("SERVES_TOO_SHORT");
        assertThat(keep(customers.manager(), "the archive is empty").problem(403))
                .isEqualTo("general-manager-decides");
        assertThat(keep(customers.with("GENERAL_MANAGER"), "the archive is empty")
                        .expect(200)
                        .at("/custodian"))
                .isEqualTo(user);
        employ("2020-01-01", Instant.now()).expect(200);
        assertThat(keep(customers.with("GENERAL_MANAGER"), "he is nice").at("/why"))
                .isEqualTo("LEFT");
        employ("2020-01-01", null).expect(200);
        keep(customers.manager(), null).expect(200);
    }

    @Test
    void nobodyKeepsTheFileOfTheirOwnCustomer() {
        employ("2020-01-01", null).expect(200);
        var own = customers.registered(user);
        var foreign = customers.registered("rep-" + UUID.randomUUID());
        var kept = keep(customers.manager(), foreign, null).expect(200);

        assertThat(keep(customers.manager(), own, null).problem(409)).isEqualTo("owner-keeps-file");
        assertThat(customers
                        .manager()
                        .with("If-Match", kept.etag())
                        .put("/customers/" + id(foreign) + "/account-owner", Map.of("accountOwner", user))
                        .problem(409))
                .isEqualTo("owner-keeps-file");
        var handedOver = customers
                .manager()
                .post("/hand-overs", Map.of("from", kept.at("/accountOwner"), "to", user))
                .expect(200);
        assertThat(handedOver.at("/customers") + handedOver.at("/kept")).isEqualTo("01");
        assertThat(customers.manager().get("/customers/" + id(foreign)).at("/accountOwner"))
                .isEqualTo(kept.at("/accountOwner"));
    }

    @Test
    void whoKeepsAFileAndWhoIsOnTheTeamStandsInTheHistory() {
        employ("2020-01-01", null).expect(200);
        var kept = keep(customers.manager(), null).expect(200);
        customers
                .manager()
                .with("If-Match", kept.etag())
                .put(
                        "/customers/" + id(kept) + "/team",
                        Map.of("members", List.of(Map.of("user", "engineer1", "role", "TECHNICAL"))))
                .expect(200);

        var history =
                customers.manager().get("/customers/" + id(kept) + "/history").expect(200);

        assertThat(history.text()).contains("CUSTODIAN", user, "TEAM", "engineer1 TECHNICAL");
    }

    private Answer keep(Api who, String exception) {
        return keep(who, customers.registered("rep-" + UUID.randomUUID()), exception);
    }

    private Answer keep(Api who, Answer registered, String exception) {
        var body = new HashMap<String, Object>();
        body.put("custodian", user);
        body.put("exception", exception);
        return who.with("If-Match", registered.etag()).put("/customers/" + id(registered) + "/custodian", body);
    }

    private Answer employ(String hiredOn, Instant leavesAt) {
        var body = new HashMap<String, Object>(Map.of("employment", "PERMANENT", "hiredOn", hiredOn));
        body.put("leavesAt", leavesAt);
        return customers.employ(user, body);
    }
}
