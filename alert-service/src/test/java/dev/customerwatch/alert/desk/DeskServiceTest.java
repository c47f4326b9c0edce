package dev.customerwatch.alert.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.alert.AlertServiceTest;
import dev.customerwatch.alert.Cards;
import dev.customerwatch.alert.Episodes;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.TestBroker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DeskServiceTest extends AlertServiceTest {

    private static final String EVENTS = "alert.events.v1";

    @Test
    void anEpisodeBecomesAnAlertThatEverybodySeesAtOnceAndThatFiresWhenItHasSettled() {
        var episode = Episodes.ofSomebody().raised("WARNING", "NEAR_LIMIT");

        await().until(() -> isKnown(episode));
        var raised = alert(TestBroker.await(EVENTS, row -> isOf(episode, row)));
        assertThat(raised.get("state")).isEqualTo("PENDING");
        await().untilAsserted(() -> assertThat(read(episode).at("/state")).isEqualTo("FIRING"));
        await().untilAsserted(() ->
                assertThat(types(episode)).containsExactly("alert.alert-raised.v1", "alert.alert-changed.v1"));
    }

    @Test
    void saysWhatItRestsOnInTheLanguageOfTheReader() {
        var episode = Episodes.ofSomebody().raised("WARNING", "NEAR_LIMIT");
        await().until(() -> isKnown(episode));

        var english = read(episode);
        assertThat(english.at("/summary")).isEqualTo("Credit used 950.00 CNY is 95.0 % of the limit 1,000.00 CNY");
        assertThat(english.at("/evidence/exposure/amount")).isEqualTo("950.00");
        assertThat(english.at("/changes/0/reason")).isEqualTo("NEAR_LIMIT");
        assertThat(english.at("/key")).isEqualTo("CREDIT|default|" + episode.customerId());
        assertThat(english.etag()).isNotEmpty();
        assertThat(api().with("Accept-Language", "zh-CN")
                        .get("/alerts/" + episode.alertId())
                        .at("/summary"))
                .contains("已用额度 950.00 元");
    }

    @Test
    void followsItsEpisodeToTheEnd() {
        var episode = Episodes.ofSomebody()
                .raised("ERROR", "OVER_LIMIT")
                .changed("CRITICAL", "FAR_OVER_LIMIT")
                .owing("450.00")
                .resolved();

        await().untilAsserted(() -> assertThat(types(episode))
                .containsExactly("alert.alert-raised.v1", "alert.alert-changed.v1", "alert.alert-resolved.v1"));
        assertThat(read(episode).at("/state")).isEqualTo("RESOLVED");
        assertThat(read(episode).at("/severity")).isEqualTo("CRITICAL");
        assertThat(read(episode).at("/until")).isEqualTo("2026-01-05T08:02:00.000Z");
    }

    @Test
    void takesEveryChangeOnceHoweverOftenItComes() {
        var episode = Episodes.ofSomebody().raised("ERROR", "OVER_LIMIT").changed("CRITICAL", "FAR_OVER_LIMIT");
        await().until(() -> types(episode).size() == 2);

        episode.again().again();
        var marker = Episodes.of(episode.customerId()).raised("ERROR", "OVER_LIMIT");
        await().until(() -> isKnown(marker));

        assertThat(types(episode)).containsExactly("alert.alert-raised.v1", "alert.alert-changed.v1");
        assertThat(read(episode).at("/severity")).isEqualTo("CRITICAL");
    }

    @Test
    void isAcknowledgedBySomebodyWithANote() {
        var episode = Episodes.ofSomebody().raised("ERROR", "OVER_LIMIT");
        await().until(() -> isKnown(episode));

        var answer = Api.at(port)
                .as("controller1", "CREDIT_CONTROLLER")
                .post("/alerts/" + episode.alertId() + "/acknowledge", Map.of("note", "promised 500"))
                .expect(200);

        assertThat(answer.at("/acknowledged/by")).isEqualTo("controller1");
        assertThat(answer.at("/acknowledged/note")).isEqualTo("promised 500");
        await().untilAsserted(() -> assertThat(types(episode)).contains("alert.alert-acknowledged.v1"));
        assertThat(read(episode).at("/acknowledged/by")).isEqualTo("controller1");
    }

    @Test
    void acknowledgingWhatIsOverChangesNothing() {
        var episode = Episodes.ofSomebody().raised("ERROR", "OVER_LIMIT").resolved();
        await().until(() -> types(episode).size() == 2);

        var answer = api().post("/alerts/" + episode.alertId() + "/acknowledge").expect(200);

        assertThat(answer.json().has("acknowledged")).isFalse();
        assertThat(types(episode)).hasSize(2);
    }

    @Test
    void refusesANoteThatIsTooLong() {
        var body = Map.of("note", "x".repeat(2001));

        assertThat(api().post("/alerts/" + Uuids.next() + "/acknowledge", body).problem(400))
                .isEqualTo("validation-failed");
    }

    @Test
    void showsTheNameOfTheCustomerOnceItIsKnown() {
        var customer = Cards.registered("rep1");
        var boss = Api.at(port).as("boss", "GENERAL_MANAGER");

        await().untilAsserted(() -> {
            var episode = Episodes.of(customer).raised("ERROR", "OVER_LIMIT");
            await().until(() -> isKnown(episode));
            assertThat(boss.get("/alerts/" + episode.alertId()).at("/displayName"))
                    .isEqualTo("江南春机械有限公司");
        });
    }

    @Test
    void setsAsideWhatIsNoEpisodeAndGoesOn() {
        var customer = Uuids.next();
        TestBroker.send("alert.episodes.v1", customer, Map.of(), "{\"episodeId\":".getBytes(StandardCharsets.UTF_8));
        TestBroker.send("alert.episodes.v1", customer, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
        var next = Episodes.of(customer).raised("ERROR", "OVER_LIMIT");

        await().until(() -> isKnown(next));
        await().untilAsserted(() -> assertThat(TestBroker.records("alert.episodes.v1.alert.dead"))
                .filteredOn(row -> customer.equals(row.key()))
                .extracting(row -> TestBroker.header(row, "dlt_reason"))
                .containsExactly("unreadable", "unreadable"));
    }

    @Test
    void isReadyThoughTheWarningPathIsNotCurrentWithoutTheEngine() {
        var health = Api.at(managementPort);

        health.get("/actuator/health/readiness").expect(200);
        health.get("/actuator/health/warning-path").expect(503);
        assertThat(health.get("/actuator/prometheus").text()).contains("customerwatch_feed_streams_open");
    }

    private boolean isKnown(Episodes episode) {
        return api().get("/alerts/" + episode.alertId()).status() == 200;
    }

    private Api.Answer read(Episodes episode) {
        return api().get("/alerts/" + episode.alertId()).expect(200);
    }

    private static List<String> types(Episodes episode) {
        return TestBroker.records(EVENTS).stream()
                .filter(row -> isOf(episode, row))
                .map(row -> TestBroker.header(row, "ce_type"))
                .toList();
    }

    private static boolean isOf(Episodes episode, ConsumerRecord<String, byte[]> row) {
        return TestBroker.header(row, "ce_subject").equals(episode.alertId());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> alert(ConsumerRecord<String, byte[]> row) {
        return (Map<String, Object>) EventJson.read(row.value(), Map.class).get("alert");
    }
}
