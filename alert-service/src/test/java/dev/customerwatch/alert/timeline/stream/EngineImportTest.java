package dev.customerwatch.alert.timeline.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imported history through the engine; the business day is 5 January 2026. */
class EngineImportTest {

    private static final String NOW = "2026-01-05T01:00:00Z";

    @TempDir
    private Path stateDir;

    private EngineRig engine;
    private final ImportedEvents history = new ImportedEvents("c-1", "import-1");

    @BeforeEach
    void open() {
        engine = new EngineRig(stateDir);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void isFoldedOnceWhenAllOfItIsThere() {
        engine.send(history.order("o-3", "2025-09-01T04:00:00Z"));
        engine.send(history.order("o-1", "2025-01-01T04:00:00Z"));
        engine.send(history.back("2025-02-01T04:00:00Z"));
        var last = history.other("2025-03-01T04:00:00Z");
        engine.send(history.announced(NOW));
        engine.pass(Duration.ofDays(1));
        assertThat(engine.heard()).isEmpty();
        assertThat(engine.count(EngineMeter.IMPORTS, "state", "opened")).isEqualTo(1);
        assertThat(engine.count(EngineMeter.IMPORTS, "state", "folded")).isZero();

        engine.send(last);

        assertThat(engine.count(EngineMeter.IMPORTS, "state", "folded")).isEqualTo(1);
        var episodes = engine.episodes();
        assertThat(episodes).hasSize(2);
        // 1 January to 1 September, then to today: silent from the 91st day on
        assertThat(episodes.getFirst().get("change").asString()).isEqualTo("RESOLVED");
        assertThat(episodes.getFirst().get("since").asString()).isEqualTo("2025-04-01T16:00:00.000Z");
        assertThat(episodes.getLast().get("change").asString()).isEqualTo("RAISED");
        assertThat(episodes.getLast().get("severity").asString()).isEqualTo("WARNING");
        assertThat(episodes.getLast().get("since").asString()).isEqualTo("2025-11-30T16:00:00.000Z");
        assertThat(episodes).allMatch(episode -> episode.get("imported").asBoolean());
    }

    @Test
    void goesOnLiveFromThere() {
        engine.send(history.order("o-1", "2025-09-01T04:00:00Z"));
        engine.send(history.order("o-2", "2025-11-01T04:00:00Z"));
        engine.send(history.announced(NOW));
        assertThat(engine.heard()).isEmpty();
        engine.pass(Duration.ofDays(25));
        assertThat(engine.heard()).isEmpty();
        engine.pass(Duration.ofDays(2));
        assertThat(engine.heard()).containsExactly("RAISED WARNING");
    }

    @Test
    void comingTwiceAddsNothing() {
        var order = history.order("o-1", "2025-08-01T04:00:00Z");
        var announced = history.announced(NOW);
        engine.send(order).send(order).send(announced);
        assertThat(engine.heard()).containsExactly("RAISED INFO");
        engine.send(order).send(announced);
        assertThat(engine.heard()).isEmpty();
        assertThat(engine.count(EngineMeter.EVENTS, "result", "repeated")).isEqualTo(3);
    }

    @Test
    void whatCannotBeReadIsAwaitedUntilItIsReplayed() {
        var order = history.order("o-1", "2025-08-01T04:00:00Z");
        engine.send(order.saying("none")).send(history.announced(NOW));
        assertThat(engine.dead("sales.events.v1")).hasSize(1);
        assertThat(engine.heard()).isEmpty();
        engine.send(order.on("sales.events.v1.alert-engine.retry"));
        assertThat(engine.heard()).containsExactly("RAISED INFO");
    }
}
