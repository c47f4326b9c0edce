package dev.customerwatch.alert.timeline.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.messaging.EventJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;

/** The engine's topology on Kafka's test driver, with a clock that a test moves. */
final class EngineRig implements AutoCloseable {

    static final int WAKES_AT_ONCE = 10;
    static final Instant START = Instant.parse("2026-01-05T01:00:00Z");

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = START;
    private final TopologyTestDriver driver;

    EngineRig(Path stateDir) {
        this.driver = open(stateDir);
    }

    static EngineSettings settings(Map<String, Object> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("alert.engine", EngineSettings.class);
    }

    EngineRig send(SentEvent event) {
        var topic = driver.createInputTopic(event.topic(), new ByteArraySerializer(), new ByteArraySerializer());
        topic.pipeInput(new TestRecord<>(event.key().getBytes(UTF_8), event.bytes(), event.recordHeaders(), now));
        return this;
    }

    /** Lets the clock run, with enough punctuations for what is due. */
    EngineRig pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
        return this;
    }

    /** What was published since the last look. */
    List<JsonNode> episodes() {
        return read(EngineTopics.EPISODES).stream()
                .map(row -> EventJson.mapper().readTree(row.value()))
                .toList();
    }

    /** What is believed in the end of what was published since the last look, whatever was said on the way. */
    List<String> courses() {
        var byId = new TreeMap<String, JsonNode>();
        episodes().forEach(change -> byId.put(change.get("episodeId").asString(), change));
        return byId.values().stream()
                .filter(it -> !it.get("change").asString().equals("RETRACTED"))
                .map(it -> it.get("path").toString())
                .toList();
    }

    /** Kind, severity and reason of a published change. */
    static String says(JsonNode change) {
        return change.get("change").asString() + " " + change.get("severity").asString() + " "
                + change.get("reason").asString();
    }

    /** Kinds and severities of what was published since the last look. */
    List<String> heard() {
        return episodes().stream()
                .map(it ->
                        it.get("change").asString() + " " + it.get("severity").asString())
                .toList();
    }

    List<TestRecord<byte[], byte[]>> dead(String topic) {
        return read(EngineTopics.dead(topic));
    }

    double count(EngineMeter meter, String... tags) {
        return meters.counter(meter.id(), tags).count();
    }

    private List<TestRecord<byte[], byte[]>> read(String topic) {
        // the driver knows an output topic only once something was written to it
        if (!driver.producedTopicNames().contains(topic)) {
            return List.of();
        }
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    Set<String> written() {
        return driver.producedTopicNames();
    }

    private TopologyTestDriver open(Path stateDir) {
        var settings = settings(
                Map.of("alert.engine.state-dir", stateDir.toString(), "alert.engine.wakes-at-once", WAKES_AT_ONCE));
        var parts = EngineParts.of(settings, meters, () -> now, Clock.fixed(now, ZoneOffset.UTC));
        var properties = new Properties();
        properties.putAll(StreamsProperties.of(settings, Map.of("bootstrap.servers", "none:1")));
        return new TopologyTestDriver(EngineTopology.of(parts), properties, now);
    }

    @Override
    public void close() {
        driver.close();
    }
}
