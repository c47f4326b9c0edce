package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Groups over HTTP: two customers share one limit. */
class GroupsHttpTest extends CreditServiceTest {

    @Test
    void twoCustomersShareOneLimit() {
        var one = opened("1000.00");
        var two = opened("1000.00");
        var group = form("100.00").at("/groupId");
        join(group, one).expect(200);
        join(group, one).expect(200);
        var joined = join(group, two).expect(200);
        assertThat(joined.json().get("members")).hasSize(2);
        var account = controller().get("/accounts/" + one).expect(200);
        assertThat(account.at("/groupId")).isEqualTo(group);
        published("credit.group-formed.v1", group, "groupId", group);
        published("credit.group-membership-changed.v1", one, "groupId", group);

        place(one, one, "60.00");
        published("credit.credit-reserved.v1", one, "orderId", one);
        place(two, two, "60.00");
        var held = published("credit.credit-held.v1", two, "orderId", two);
        assertThat(held.get("reason").asString()).isEqualTo("GROUP_LIMIT");
        assertThat(held.at("/available/amount").asString()).isEqualTo("40.00");
        await().until(() -> "60.00".equals(read(group).at("/figures/reserved/amount")));
        published("credit.group-moved.v1", group, "customerId", one);

        var changed = controller()
                .with("If-Match", read(group).etag())
                .put("/groups/" + group + "/limit", Map.of("limit", limit("130.00"), "reason", "review"))
                .expect(200);
        assertThat(changed.at("/figures/limit/amount/amount")).isEqualTo("130.00");
        published("credit.group-limit-changed.v1", group, "groupId", group);
        published("credit.credit-reserved.v1", two, "orderId", two);
        await().until(() -> "120.00".equals(read(group).at("/figures/reserved/amount")));
        assertThat(read(group).at("/available/amount")).isEqualTo("10.00");

        deliver(one, one, "60.00");
        await().until(() -> "60.00".equals(read(group).at("/figures/exposure/amount")));
        leave(group, one).expect(200);
        await().until(() -> "0.00".equals(read(group).at("/figures/exposure/amount")));
        assertThat(read(group).json().get("members")).hasSize(1);
        assertThat(controller().get("/accounts/" + one).expect(200).json().has("groupId"))
                .isFalse();
        assertThat(controller().get("/groups?limit=1").expect(200).json().get("items"))
                .hasSize(1);
    }

    @Test
    void aGroupIsFormedOncePerKey() {
        var body = Map.of("name", "Holding", "currency", "CNY", "limit", limit("100.00"));
        var key = Uuids.next();
        var formed =
                controller().with("Idempotency-Key", key).post("/groups", body).expect(201);
        var again =
                controller().with("Idempotency-Key", key).post("/groups", body).expect(201);
        assertThat(again.at("/groupId")).isEqualTo(formed.at("/groupId"));
        var other = Map.of("name", "Another", "currency", "CNY", "limit", limit("100.00"));
        assertThat(controller()
                        .with("Idempotency-Key", key)
                        .post("/groups", other)
                        .problem(422))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void aGroupsTemporaryLimitEndsByItself() {
        var group = form("100.00").at("/groupId");
        var path = "/groups/" + group + "/temporary-limits";
        var until = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        var body = Map.of("amount", cny("150.00"), "until", until.toString(), "reason", "festival");
        controller().post(path, body).expect(201);
        assertThat(read(group).at("/figures/limit/amount/amount")).isEqualTo("150.00");
        assertThat(controller().post(path, body).problem(409)).isEqualTo("temporary-limit-in-force");
        published("credit.group-limit-changed.v1", group, "reason", "festival");
        await().until(() -> "100.00".equals(read(group).at("/figures/limit/amount/amount")));
        published("credit.group-limit-changed.v1", group, "reason", "The temporary limit ended");
        assertThat(controller().post("/groups/none/temporary-limits", body).problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void aGroupsLimitMayBeginLater() {
        var formed = form("100.00");
        var group = formed.at("/groupId");
        var path = "/groups/" + group + "/limit";
        var from =
                Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS).toString();
        var later = Map.of("limit", limit("200.00"), "from", from, "reason", "Next year");
        var planned =
                controller().with("If-Match", formed.etag()).put(path, later).expect(200);
        assertThat(planned.at("/figures/limit/amount/amount")).isEqualTo("100.00");
        assertThat(planned.at("/plannedLimits/0/limit/amount/amount")).isEqualTo("200.00");
        assertThat(planned.at("/plannedLimits/0/from")).isEqualTo(from);
        assertThat(controller()
                        .with("If-Match", planned.etag())
                        .put(path, later)
                        .problem(409))
                .isEqualTo("limits-overlap");
        var past = Map.of("limit", limit("200.00"), "from", "2020-01-01T00:00:00Z", "reason", "r");
        assertThat(controller().with("If-Match", planned.etag()).put(path, past).problem(400))
                .isEqualTo("invalid-value");

        var plan = "/groups/" + group + "/planned-limits/" + planned.at("/plannedLimits/0/plannedBy");
        assertThat(controller().send("DELETE", plan, BodyPublishers.noBody()).problem(428))
                .isEqualTo("precondition-required");
        var withdrawn = controller()
                .with("If-Match", planned.etag())
                .send("DELETE", plan, BodyPublishers.noBody())
                .expect(200);
        assertThat(withdrawn.json().get("plannedLimits")).isEmpty();
        assertThat(controller()
                        .with("If-Match", withdrawn.etag())
                        .send("DELETE", plan, BodyPublishers.noBody())
                        .problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void whatAGroupsLimitWasIsOnRecord() {
        var formed = form("100.00");
        var group = formed.at("/groupId");
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        controller()
                .with("If-Match", formed.etag())
                .put("/groups/" + group + "/limit", Map.of("limit", limit("130.00"), "reason", "Yearly review"))
                .expect(200);

        var limits = finance().get("/groups/" + group + "/limits").expect(200);
        assertThat(limits.at("/items/0/kind")).isEqualTo("GROUP_FORMED");
        assertThat(limits.at("/items/0/figures/limit/amount/amount")).isEqualTo("100.00");
        assertThat(limits.at("/items/1/detail/reason")).isEqualTo("Yearly review");
        var past = "/groups/" + group + "/as-of?at=";
        assertThat(finance().get(past + before).expect(200).at("/limit/amount/amount"))
                .isEqualTo("100.00");
        assertThat(finance().get(past + Instant.now()).expect(200).at("/limit/amount/amount"))
                .isEqualTo("130.00");
        assertThat(finance().get(past + "2020-01-01T00:00:00Z").problem(404)).isEqualTo("not-found");
        assertThat(finance().get("/groups/none/limits").problem(404)).isEqualTo("not-found");
        assertThat(api().as("rep1", "SALES_REP")
                        .get("/groups/" + group + "/limits")
                        .problem(403))
                .isEqualTo("forbidden");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var customer = opened("1000.00");
        var group = form("100.00").at("/groupId");
        join(group, customer).expect(200);
        var other = form("100.00").at("/groupId");
        var twice = join(other, customer);
        assertThat(twice.problem(409)).isEqualTo("in-group");
        assertThat(twice.at("/groupId")).isEqualTo(group);
        assertThat(join(group, Uuids.next()).problem(404)).isEqualTo("not-found");
        assertThat(join(Uuids.next(), customer).problem(404)).isEqualTo("not-found");
        var euros = Map.of(
                "name",
                "Euros",
                "currency",
                "EUR",
                "limit",
                Map.of("kind", "AMOUNT", "amount", Map.of("amount", "1.00", "currency", "EUR")));
        var inEuros = controller().post("/groups", euros).expect(201).at("/groupId");
        assertThat(join(inEuros, opened("1.00")).problem(422)).isEqualTo("other-currency");
        assertThat(controller()
                        .post("/groups", Map.of("name", "G", "currency", "EUR", "limit", limit("1.00")))
                        .problem(422))
                .isEqualTo("other-currency");
        assertThat(controller()
                        .post("/groups", Map.of("name", " ", "currency", "CNY", "limit", limit("1.00")))
                        .problem(400))
                .isEqualTo("validation-failed");
        var path = "/groups/" + group + "/limit";
        var change = Map.of("limit", limit("1.00"), "reason", "r");
        assertThat(controller().put(path, change).problem(428)).isEqualTo("precondition-required");
        assertThat(controller().with("If-Match", "\"7\"").put(path, change).problem(412))
                .isEqualTo("stale");
        assertThat(finance().put(path, change).problem(403)).isEqualTo("forbidden");
    }

    private Api.Answer form(String limit) {
        return controller()
                .post("/groups", Map.of("name", "Jiangnan", "currency", "CNY", "limit", limit(limit)))
                .expect(201);
    }

    private Api.Answer read(String group) {
        return controller().get("/groups/" + group).expect(200);
    }

    private Api.Answer join(String group, String customer) {
        return controller().send("PUT", "/groups/" + group + "/members/" + customer, BodyPublishers.noBody());
    }

    private Api.Answer leave(String group, String customer) {
        return controller().send("DELETE", "/groups/" + group + "/members/" + customer, BodyPublishers.noBody());
    }
}
