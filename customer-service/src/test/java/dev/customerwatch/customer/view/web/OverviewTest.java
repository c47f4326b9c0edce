package dev.customerwatch.customer.view.web;

import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** The view of a customer, from the samples of the four other services, none of which is there. */
@ServiceTest("customer")
class OverviewTest {

    /** 江南春, of whom the samples of all services tell. */
    private static final String STORY = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf";

    @LocalServerPort
    private int port;

    @Autowired
    private List<Subscriptions> subscriptions;

    private CustomerApi customers;
    private String id;

    @BeforeEach
    void register() {
        customers = new CustomerApi(port);
        id = id(customers.registered("rep1"));
    }

    @Test
    void everyTypeIsReadFromItsSamples() {
        for (var topic : subscriptions) {
            var tried = new TreeSet<String>();
            var service = topic.topic().replace(".events.v1", "");
            for (var sample : Contracts.samplesOf(service)) {
                var mine = of(sample);
                if (topic.handle(mine.body(), mine.event())) {
                    tried.add(sample.type());
                }
            }
            Contracts.assertAllConsumed(topic, tried);
        }
        assertThat(subscriptions).hasSize(4);
    }

    @Test
    void showsEachPartWithTheTimeToWhichItIsCurrent() {
        story().forEach(Sample::send);

        var seen = await("the last event")
                .atMost(Duration.ofSeconds(30))
                .until(() -> overview(customers.manager()), OverviewTest::isComplete);

        assertThat(seen.at("/card/value/customerId")).isEqualTo(id);
        assertThat(seen.at("/orders/value/0/net/amount")).isNotEmpty();
        assertThat(seen.json()
                        .at("/products/value")
                        .valueStream()
                        .map(one -> one.at("/product").asString()))
                .contains("P-100");
        assertThat(seen.at("/credit/value/status")).isEqualTo("OPEN");
        assertThat(seen.at("/credit/value/figures/limit/amount/amount")).isEqualTo("900.00");
        assertThat(seen.json().at("/credit/value/overdue")).isEmpty();
        assertThat(seen.at("/credit/currentTo")).isEqualTo(newest("credit"));
        assertThat(seen.at("/complaints/currentTo")).isEqualTo(newest("complaint"));
        assertThat(seen.json().at("/complaints/value")).isEmpty();
        assertThat(seen.at("/alerts/currentTo")).isEqualTo(newest("alert"));
        assertThat(seen.json()
                        .at("/alerts/value")
                        .valueStream()
                        .map(one -> one.at("/rule").asString()))
                .containsExactly("LOST", "STAGE");
        assertThat(seen.at("/contacts/currentTo")).isEqualTo(seen.at("/card/currentTo"));
    }

    @Test
    void comesOutTheSameInWhateverOrderAndHoweverOftenTheEventsCome() {
        handled(story());
        var inOrder = withoutTimes(overview(customers.manager()));
        for (var seed = 0; seed < 5; seed++) {
            id = id(customers.registered("rep1"));
            var shuffled = new ArrayList<>(story());
            shuffled.addAll(story());
            Collections.shuffle(shuffled, new Random(seed));
            handled(shuffled);

            assertThat(withoutTimes(overview(customers.manager())))
                    .as("seed %d", seed)
                    .isEqualTo(inOrder);
        }
    }

    @Test
    void whatIsNotHeardIsNotThereAndHasNoTime() {
        var seen = overview(customers.manager());

        assertThat(seen.json().at("/orders/value")).isEmpty();
        assertThat(seen.json().at("/orders").has("currentTo")
                        && !seen.json().at("/orders/currentTo").isNull())
                .isFalse();
        assertThat(seen.at("/credit/value/status")).isEmpty();
        assertThat(seen.at("/card/currentTo")).isNotEmpty();
    }

    @Test
    void isMaskedByRoleAndReadInClearOnlyForAPurposeThatTheAuditKeeps() {
        customers
                .rep("rep1")
                .post(
                        "/customers/" + id + "/facts",
                        Map.of(
                                "source",
                                "SERVICE",
                                "facts",
                                List.of(Map.of("field", "CONTACT_NAME", "item", "c-1", "value", "欧阳小明"))))
                .expect(200);
        customers
                .rep("rep1")
                .post(
                        "/visits",
                        Map.of(
                                "customerId",
                                id,
                                "kind",
                                "CALL",
                                "report",
                                Map.of("result", "INTEREST", "findings", "second line")))
                .expect(201);

        var masked = overview(customers.rep("rep1"));
        var clear = customers
                .rep("rep1")
                .get("/customers/" + id + "/overview?purpose=CONTACT")
                .expect(200);
        var handler = overview(customers.with("COMPLAINT_HANDLER"));

        assertThat(masked.at("/contacts/value/0/value")).isEqualTo("欧**");
        assertThat(clear.at("/contacts/value/0/value")).isEqualTo("欧阳小明");
        assertThat(masked.at("/visits/value/0/report/findings")).isEqualTo("second line");
        assertThat(handler.json().at("/visits/masked").asBoolean()).isTrue();
        assertThat(handler.json().at("/credit/masked").asBoolean()).isTrue();
        assertThat(handler.text()).doesNotContain("second line");
        assertThat(customers.rep("rep2").get("/customers/" + id + "/overview").problem(404))
                .isEqualTo("not-found");
        var entries = customers
                .with("AUDITOR")
                .get("/audit/entries?customerId=" + id)
                .expect(200)
                .json()
                .get("items");
        assertThat(entries).hasSize(1);
        assertThat(entries.at("/0/purpose").asString()).isEqualTo("CONTACT");
        assertThat(entries.at("/0/fields/0").asString()).isEqualTo("CONTACT_NAME");
    }

    private Answer overview(Api viewer) {
        return viewer.get("/customers/" + id + "/overview").expect(200);
    }

    private void handled(List<Sample> samples) {
        for (var sample : samples) {
            subscriptions.stream()
                    .filter(topic -> topic.topic().equals(sample.topic()))
                    .forEach(topic -> topic.handle(sample.body(), sample.event()));
        }
    }

    private static boolean isComplete(Answer seen) {
        return Stream.of("credit", "complaint", "alert")
                        .allMatch(service -> newest(service)
                                .equals(seen.at(
                                        switch (service) {
                                            case "credit" -> "/credit/currentTo";
                                            case "complaint" -> "/complaints/currentTo";
                                            default -> "/alerts/currentTo";
                                        })))
                && newest("sales").equals(seen.at("/orders/currentTo"));
    }

    private String withoutTimes(Answer seen) {
        var json = (ObjectNode) seen.json();
        json.remove(List.of("customerId", "card", "contacts", "visits"));
        return json.toString().replace(id, "").replace(id.substring(id.length() - 12), "");
    }

    /** When the newest sample of the story that the view reads was recorded. */
    private static String newest(String service) {
        return storyOf(service)
                .filter(sample -> switch (service) {
                    case "credit" -> sample.data().has("figures");
                    default -> sample.data().has("orderId") || !service.equals("sales");
                })
                .map(sample -> sample.headers().getOrDefault("ce_recordedtime", ""))
                .max(String::compareTo)
                .orElseThrow();
    }

    private static Stream<Sample> storyOf(String service) {
        return Contracts.samplesOf(service).stream()
                .filter(sample -> sample.key().equals(STORY) && !sample.type().contains("settings"));
    }

    private List<Sample> story() {
        return Stream.of("sales", "credit", "complaint", "alert")
                .flatMap(OverviewTest::storyOf)
                .map(this::of)
                .toList();
    }

    /** The sample as one about the customer of this test, its things with ids of their own. */
    private Sample of(Sample sample) {
        var text = sample.data().toString().replace(sample.key(), id);
        var headers = new HashMap<>(sample.headers());
        headers.put("ce_id", Uuids.next());
        var suffix = id.substring(id.length() - 12);
        headers.replaceAll((name, value) -> value.replace(sample.key(), id));
        headers.computeIfPresent(
                "ce_subject",
                (name, value) -> value.equals(id) || value.length() < 36 ? value : value.substring(0, 24) + suffix);
        var mine =
                text.replaceAll("(\"(?:orderId|complaintId|alertId|invoiceId)\":\"[^\"]{24})[^\"]{12}", "$1" + suffix);
        return new Sample(
                sample.name(),
                sample.topic(),
                id,
                headers,
                dev.customerwatch.messaging.EventJson.mapper().readTree(mine));
    }
}
