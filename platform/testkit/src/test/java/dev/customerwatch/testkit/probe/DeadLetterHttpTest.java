package dev.customerwatch.testkit.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import dev.customerwatch.testkit.TestBroker;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest("probe")
class DeadLetterHttpTest {

    private static final String DEAD = "probe.events.v1.probe.dead";
    private static final String RETRY = "probe.events.v1.probe.retry";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Test
    void listsDeadLettersWithTheirReason() {
        var letter = setAside(Uuids.next());
        assertThat(letter.get("reason").asString()).isEqualTo("unreadable");
        assertThat(letter.get("topic").asString()).isEqualTo(DEAD);
        assertThat(letter.has("replayedAt")).isFalse();
    }

    @Test
    void replaysADeadLetterAsItWas() {
        var customer = Uuids.next();
        operator().post("/dead-letters/replay", place(setAside(customer))).expect(200);
        var again = TestBroker.await(RETRY, row -> customer.equals(row.key()));
        assertThat(new String(again.value(), UTF_8)).isEqualTo("{broken");
        assertThat(find(customer).get("replayedAt").asString()).endsWith("Z");
    }

    @Test
    void replaysADeadLetterRepaired() {
        var customer = Uuids.next();
        var letter = setAside(customer);
        var repaired = Map.of(
                "topic", DEAD,
                "partition", letter.get("partition"),
                "offset", letter.get("offset"),
                "value", Map.of("probe", 1));
        operator().post("/dead-letters/replay", repaired).expect(200);
        var again = TestBroker.await(RETRY, row -> customer.equals(row.key()));
        assertThat(new String(again.value(), UTF_8)).isEqualTo("{\"probe\":1}");
    }

    @Test
    void refusesAPlaceWhereThereIsNone() {
        var elsewhere = Map.of("topic", "sales.events.v1", "partition", 0, "offset", 0);
        assertThat(operator().post("/dead-letters/replay", elsewhere).problem(404))
                .isEqualTo("not-found");
        var negative = Map.of("topic", DEAD, "partition", -1, "offset", 0);
        assertThat(operator().post("/dead-letters/replay", negative).problem(400))
                .isEqualTo("validation-failed");
        assertThat(operator().get("/dead-letters?limit=0").problem(400)).isEqualTo("invalid-parameter");
    }

    @Test
    void isReadyWhenTheStoreAnswers() {
        assertThat(Api.at(managementPort)
                        .get("/actuator/health/readiness")
                        .expect(200)
                        .at("/status"))
                .isEqualTo("UP");
    }

    private JsonNode setAside(String customer) {
        TestBroker.send(
                DEAD, customer, Map.of("dlt_reason", "unreadable", "dlt_detail", "at 1"), "{broken".getBytes(UTF_8));
        return Awaitility.await().until(() -> find(customer), letter -> !letter.isMissingNode());
    }

    private JsonNode find(String customer) {
        var letters =
                operator().get("/dead-letters?limit=200").expect(200).json().get("items");
        return letters.valueStream()
                .filter(letter -> letter.path("customerId").asString("").equals(customer))
                .findFirst()
                .orElse(letters.path(-1));
    }

    private static Map<String, Object> place(JsonNode letter) {
        return Map.of("topic", DEAD, "partition", letter.get("partition"), "offset", letter.get("offset"));
    }

    private Api operator() {
        return Api.at(port).as("op1", "OPERATOR");
    }
}
