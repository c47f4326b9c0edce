package dev.customerwatch.alert.timeline.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.testkit.TestBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The engine on a real broker: starts, stops, loses its disk. */
class AlertEngineTest {

    private static final int PARTITIONS = 4;

    @TempDir
    private Path stateDir;

    private final String id = UUID.randomUUID().toString();
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);
    private final CreditEventsBuilder customer = new CreditEventsBuilder(id, start);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private AlertEngine engine;

    @BeforeAll
    static void topics() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(connection())) {
            var there = admin.listTopics().names().get();
            var missing = EngineTopics.all().stream()
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }

    @BeforeEach
    void run() {
        engine = engine("first");
        engine.start();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void saysWhetherItIsCurrent() {
        await().atMost(Duration.ofSeconds(30)).until(() -> engine.state().current());
        assertThat(meters.get(EngineMeter.RUNNING.id()).gauge().value()).isEqualTo(1);
        assertThat(meters.get(EngineMeter.LAG.id()).gauge().value()).isZero();
        engine.close();
        assertThat(engine.state()).isEqualTo(new EngineState("STOPPED", 0, false));
        assertThat(meters.get(EngineMeter.RUNNING.id()).gauge().value()).isZero();
    }

    @Test
    void goesOnWhereItStoodAfterARestart() {
        send(customer.opened("1000.00"), customer.later(1).reserved("o-1", "950.00"));
        var raised = awaitPublished(1).getFirst();
        engine.close();
        send(customer.later(1).invoiced("o-1", "i-1", "950.00", "2099-01-01"));
        engine.start();
        var published = awaitPublished(2);
        assertThat(published).extracting(AlertEngineTest::kind).containsExactly("RAISED", "CHANGED");
        assertThat(published.getLast().get("episodeId")).isEqualTo(raised.get("episodeId"));
    }

    @Test
    void warnsOfAGroupThatSharesALimit() {
        var group = new GroupEventsBuilder(id, start.minusSeconds(300));
        send(group.formed("1000.00"), group.owes("c-1", "600.00"), group.owes("c-2", "400.01"));
        var raised = awaitPublished(1).getFirst();
        assertThat(reasons(List.of(raised))).containsExactly("OVER_LIMIT");
        assertThat(raised.at("/key/group").asBoolean()).isTrue();
    }

    @Test
    void losesNothingWithItsDisk() {
        send(customer.opened("1000.00"), customer.later(1).reserved("o-1", "950.00"));
        var reserved = customer.later(1).reserved("o-2", "1.00");
        send(reserved);
        var raised = awaitPublished(1).getFirst();
        engine.close();
        engine = engine("second");
        engine.start();
        send(reserved, customer.later(1).invoiced("o-1", "i-1", "950.00", "2099-01-01"));
        var published = awaitPublished(2);
        assertThat(published).extracting(AlertEngineTest::kind).containsExactly("RAISED", "CHANGED");
        assertThat(published.getLast().get("episodeId")).isEqualTo(raised.get("episodeId"));
        assertThat(published
                        .getLast()
                        .get("evidence")
                        .get("reserved")
                        .get("amount")
                        .asString())
                .isEqualTo("1.00");
    }

    @Test
    void putsPoisonOnItsDeadLetterTopicAndTakesItsReplay() {
        var opened = customer.opened("1000.00");
        send(opened.saying(new byte[] {'x'}), customer.later(1).invoiced("o-1", "i-1", "950.00", "2099-01-01"));
        var letter = TestBroker.await(EngineTopics.dead("credit.events.v1"), row -> id.equals(row.key()));
        assertThat(TestBroker.header(letter, "dlt_reason")).isEqualTo("unreadable");
        assertThat(reasons(awaitPublished(1))).containsExactly("LIMIT_MISSING");
        send(opened.on("credit.events.v1.alert-engine.retry"));
        assertThat(reasons(awaitPublished(2))).containsExactly("LIMIT_MISSING", "NEAR_LIMIT");
    }

    private AlertEngine engine(String disk) {
        var settings = EngineRig.settings(Map.of(
                "alert.engine.application-id",
                "alert-engine-" + id,
                "alert.engine.state-dir",
                stateDir.resolve(disk).toString()));
        var system = Clock.systemUTC();
        return new AlertEngine(settings, connection(), meters, system::instant, system);
    }

    private void send(SentEvent... events) {
        for (var event : events) {
            TestBroker.send(event.topic(), event.key(), event.headers(), event.bytes());
        }
    }

    private List<JsonNode> awaitPublished(int number) {
        return await().atMost(Duration.ofSeconds(60)).until(this::published, rows -> rows.size() >= number);
    }

    private List<JsonNode> published() {
        return TestBroker.records(EngineTopics.EPISODES).stream()
                .filter(row -> id.equals(row.key()))
                .map(ConsumerRecord::value)
                .map(EventJson.mapper()::readTree)
                .toList();
    }

    private static List<String> reasons(List<JsonNode> published) {
        return published.stream().map(it -> it.get("reason").asString()).toList();
    }

    private static String kind(JsonNode change) {
        return change.get("change").asString();
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", TestBroker.bootstrapServers());
    }
}
