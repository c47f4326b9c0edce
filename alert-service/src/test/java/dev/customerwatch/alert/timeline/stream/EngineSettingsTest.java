package dev.customerwatch.alert.timeline.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.testkit.Contracts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the company sets reaches every silent customer, some at a time; the business day is 5 January 2026. */
class EngineSettingsTest {

    private static final String NOW = "2026-01-05T01:00:00Z";

    @TempDir
    private Path stateDir;

    private EngineRig engine;

    @BeforeEach
    void open() {
        engine = new EngineRig(stateDir);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aShorterPolicyWarnsOfEverybodyWhoIsSilentForLongerFromItsInstantOn() {
        var customers = 2 * EngineRig.WAKES_AT_ONCE + 3;
        for (var number = 0; number < customers; number++) {
            silentSince("c-" + number, "2025-11-01T04:00:00Z");
        }
        engine.send(policy(1, 60, "2026-01-10T00:00:00Z"));
        engine.pass(Duration.ofDays(4));
        assertThat(engine.heard()).isEmpty();
        engine.pass(Duration.ofDays(2));
        for (var more = 0; more < 5; more++) {
            engine.pass(Duration.ofSeconds(1));
        }
        var heard = engine.episodes();
        assertThat(heard).hasSize(customers);
        assertThat(heard).allSatisfy(episode -> {
            assertThat(episode.get("change").asString()).isEqualTo("RAISED");
            assertThat(episode.get("since").asString()).isEqualTo("2026-01-10T00:00:00.000Z");
            assertThat(episode.at("/evidence/policyDays").asInt()).isEqualTo(60);
        });
    }

    @Test
    void aLongerPolicyEndsWhatIsNoLongerTrue() {
        silentSince("c-1", "2025-09-01T04:00:00Z");
        assertThat(engine.heard()).containsExactly("RAISED WARNING");
        engine.send(policy(1, 150, "2026-01-05T02:00:00Z"));
        engine.pass(Duration.ofDays(1));
        var ended = engine.episodes();
        assertThat(ended).singleElement().satisfies(episode -> {
            assertThat(episode.get("change").asString()).isEqualTo("RESOLVED");
            assertThat(episode.at("/evidence/outcome").asString()).isEqualTo("REASSESSED");
        });
    }

    @Test
    void whatWasFoldedBeyondItsInstantIsFoldedAgain() {
        silentSince("c-1", "2025-10-07T04:00:00Z");
        engine.pass(Duration.ofDays(2));
        assertThat(engine.heard()).containsExactly("RAISED WARNING");
        engine.send(policy(1, 150, "2026-01-05T02:00:00Z"));
        engine.pass(Duration.ofSeconds(2));
        assertThat(engine.heard()).containsExactly("RETRACTED WARNING");
    }

    @Test
    void readsTheSamplesAndSkipsWhatItCannotRead() {
        for (var sample : Contracts.samplesOf("alert")) {
            if (sample.type().equals("alert.settings-changed.v1")) {
                engine.send(new SentEvent(sample.topic(), sample.key(), sample.headers(), sample.body()));
            }
        }
        engine.send(new SentEvent(EngineTopics.SETTINGS, "CALENDAR:2", Map.of(), Map.of("version", 2)));
        silentSince("c-1", "2025-11-01T04:00:00Z");
        // what falls away of the silence lies in February
        engine.pass(Duration.ofDays(27));
        assertThat(engine.heard()).containsExactly("RAISED WARNING");
    }

    private void silentSince(String customer, String last) {
        var history = new ImportedEvents(customer, "import-1");
        engine.send(history.order(customer + "-1", "2025-08-20T04:00:00Z"));
        engine.send(history.order(customer + "-2", last));
        engine.send(history.announced(NOW));
    }

    private static SentEvent policy(long version, int days, String from) {
        var body = new LinkedHashMap<String, Object>();
        body.put("setting", "LOST_POLICY");
        body.put("version", version);
        body.put("effectiveFrom", from);
        body.put("lostPolicy", Map.of("keyDays", days, "ordinaryDays", days, "smallDays", days, "ungradedDays", days));
        return new SentEvent(EngineTopics.SETTINGS, "LOST_POLICY:" + version, Map.of(), body);
    }
}
