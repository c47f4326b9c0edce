package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ratings, conditions and limit reviews over HTTP. */
class CreditFileHttpTest extends CreditServiceTest {

    @Test
    void anotherRatingIsPublishedAndMakesAReviewDue() {
        var customer = opened("1000.00");
        var path = "/accounts/" + customer;
        var empty = controller().get(path + "/credit-file").expect(200);
        assertThat(empty.header("ETag")).isEqualTo("\"0\"");
        assertThat(empty.at("/rating")).isEmpty();

        var first = rate(customer, 0, "A").expect(200);
        assertThat(first.at("/trade")).isEqualTo("GROW");
        published("credit.credit-rating-changed.v1", customer, "rating", "A");
        rate(customer, 1, "BB").expect(200);
        var event = published("credit.credit-rating-changed.v1", customer, "rating", "BB");
        assertThat(event.get("previous").asString()).isEqualTo("A");

        var due = controller().get("/limit-reviews?limit=200").expect(200);
        assertThat(due.text()).contains(customer);
        var done = controller()
                .with("If-Match", "\"2\"")
                .post(path + "/limit-reviews", Map.of("finding", "kept", "nextOn", "2099-01-05"))
                .expect(200);
        assertThat(done.at("/review/dueOn")).isEqualTo("2099-01-05");
        assertThat(done.at("/reviews/0/reasons/0/kind")).isEqualTo("RATING_CHANGED");
        assertThat(controller().get("/limit-reviews?limit=200").expect(200).text())
                .doesNotContain(customer);
    }

    @Test
    void aGuaranteeThatHasEndedMakesAReviewDueByItself() {
        var customer = opened("1000.00");
        var path = "/accounts/" + customer + "/conditions";
        var file = controller()
                .with("If-Match", "\"0\"")
                .post(path, condition(Map.of("until", "2020-01-31")))
                .expect(200);
        assertThat(file.at("/conditions/0/holds")).isEqualTo("false");
        assertThat(file.at("/conditions/0/condition/amount")).isEqualTo("500.00");

        await().until(() -> controller().get("/limit-reviews?limit=200").text().contains(customer));
        var due = controller().get("/accounts/" + customer + "/credit-file").expect(200);
        assertThat(due.at("/review/reasons/0/kind")).isEqualTo("CONDITION_ENDED");
        assertThat(due.at("/review/reasons/0/since")).isEqualTo("2020-02-01");
    }

    @Test
    void aGuaranteeIsGivenBackOnce() {
        var customer = opened("1000.00");
        var path = "/accounts/" + customer + "/conditions";
        var file = controller()
                .with("If-Match", "\"0\"")
                .post(path, condition(Map.of()))
                .expect(200);
        var release = path + "/" + file.at("/conditions/0/conditionId") + "/release";
        var body = Map.of("reason", "replaced");
        var released =
                controller().with("If-Match", "\"1\"").post(release, body).expect(200);
        assertThat(released.at("/conditions/0/release/by")).isEqualTo("controller1");
        assertThat(released.at("/review/reasons/0/kind")).isEqualTo("CONDITION_ENDED");

        var again = controller()
                .with("If-Match", "\"2\"")
                .with("Accept-Language", "zh-CN")
                .post(release, body);
        assertThat(again.problem(409)).isEqualTo("condition-released");
        assertThat(again.at("/title")).isEqualTo("此前已解除");
        assertThat(controller()
                        .with("If-Match", "\"2\"")
                        .post(path + "/" + Uuids.next() + "/release", body)
                        .problem(404))
                .isEqualTo("not-found");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var customer = opened("1000.00");
        var path = "/accounts/" + customer;
        assertThat(rate(customer, 7, "A").problem(412)).isEqualTo("stale");
        assertThat(controller()
                        .put(path + "/rating", Map.of("rating", "A", "reason", "known"))
                        .problem(428))
                .isEqualTo("precondition-required");
        assertThat(rate(customer, 0, "Z").problem(400)).isEqualTo("invalid-value");
        var euros = condition(Map.of("amount", Map.of("amount", "1.00", "currency", "EUR")));
        assertThat(controller()
                        .with("If-Match", "\"0\"")
                        .post(path + "/conditions", euros)
                        .problem(400))
                .isEqualTo("invalid-value");
        assertThat(controller()
                        .with("If-Match", "\"0\"")
                        .post(path + "/limit-reviews", Map.of("finding", "kept", "nextOn", "2020-01-01"))
                        .problem(400))
                .isEqualTo("invalid-value");
        assertThat(controller()
                        .get("/accounts/" + Uuids.next() + "/credit-file")
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(finance()
                        .with("If-Match", "\"0\"")
                        .put(path + "/rating", Map.of("rating", "A", "reason", "known"))
                        .problem(403))
                .isEqualTo("forbidden");
        assertThat(types(customer)).doesNotContain("credit.credit-rating-changed.v1");
    }

    private Api.Answer rate(String customer, long version, String rating) {
        return controller()
                .with("If-Match", "\"" + version + "\"")
                .put("/accounts/" + customer + "/rating", Map.of("rating", rating, "reason", "known"));
    }

    private static Map<String, Object> condition(Map<String, Object> other) {
        var body = new HashMap<String, Object>(
                Map.of("kind", "JOINT", "reference", "Jiangnan Holding", "amount", cny("500.00")));
        body.putAll(other);
        return body;
    }
}
