package dev.customerwatch.alert.timeline.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTopologyTest {

    @TempDir
    private Path stateDir;

    private EngineRig engine;
    private final CreditEventsBuilder customer = new CreditEventsBuilder("c-1", EngineRig.START);

    @BeforeEach
    void open() {
        engine = new EngineRig(stateDir);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void warnsFromOrderToPayment() {
        engine.send(customer.opened("1000.00"));
        engine.send(customer.later(1).reserved("o-1", "950.00"));
        assertThat(engine.heard()).containsExactly("RAISED INFO");
        engine.send(customer.later(1).invoiced("o-1", "i-1", "950.00", "2026-02-05"));
        assertThat(engine.heard()).containsExactly("CHANGED WARNING");
        engine.send(customer.later(1).limited("900.00"));
        assertThat(engine.heard()).containsExactly("CHANGED ERROR");
        engine.send(customer.later(1).paid("i-1", "500.00"));
        assertThat(engine.heard()).containsExactly("RESOLVED ERROR");
        assertThat(engine.count(EngineMeter.EVENTS, "result", "folded")).isEqualTo(5);
        assertThat(engine.count(EngineMeter.DIFFERENCES)).isZero();
    }

    @Test
    void saysAllThatTheDeskNeeds() {
        engine.send(customer.opened("1000.00"));
        engine.send(customer.later(1).reserved("o-1", "950.00").with("traceparent", "00-abc"));
        var raised = engine.episodes().getFirst();
        assertThat(raised.get("key").toString())
                .isEqualTo("{\"rule\":\"CREDIT\",\"company\":\"default\",\"customerId\":\"c-1\"}");
        assertThat(raised.get("reason").asString()).isEqualTo("PROJECTED");
        assertThat(raised.get("at").asString()).isEqualTo("2026-01-05T01:00:00.001Z");
        assertThat(raised.get("since")).isEqualTo(raised.get("at"));
        assertThat(raised.has("until")).isFalse();
        assertThat(raised.get("path").size()).isEqualTo(1);
        assertThat(raised.get("late").asBoolean()).isFalse();
        assertThat(raised.get("engineVersion").asString()).isEqualTo("10");
        var evidence = raised.get("evidence");
        assertThat(evidence.get("projected").get("amount").asString()).isEqualTo("950.00");
        assertThat(evidence.get("threshold").asString()).isEqualTo("0.90");
        assertThat(evidence.get("events").size()).isEqualTo(2);
        assertThat(evidence.get("documents").get(0).toString())
                .isEqualTo("{\"part\":\"RESERVED\",\"document\":\"o-1\","
                        + "\"amount\":{\"amount\":\"950.00\",\"currency\":\"CNY\"}}");
    }

    @Test
    void theEndOfATemporaryLimitIsJudgedAtItsInstantHoweverLateItIsTold() {
        engine.send(customer.opened("1000.00")).send(customer.later(1).temporary("2000.00"));
        engine.send(customer.later(1).invoiced("o-1", "i-1", "1500.00", "2026-02-05"));
        assertThat(engine.heard()).isEmpty();
        var over = customer.later(60_000).temporaryOver("1000.00").with("ce_recordedtime", "2026-01-05T04:00:00Z");
        var confirmed = customer.later(60_000).confirmed("o-2", "CREDIT");
        engine.send(confirmed).send(over);
        assertThat(engine.episodes())
                .extracting(it -> it.get("change").asString() + " "
                        + it.get("severity").asString() + " " + it.get("since").asString())
                .containsExactly("RAISED CRITICAL 2026-01-05T01:01:00.002Z");
    }

    @Test
    void informsOfAnOrderThatIsHeldUntilItIsNot() {
        engine.send(customer.held("o-1"));
        assertThat(engine.heard()).containsExactly("RAISED INFO");
        engine.send(customer.later(5).confirmed("o-2", "CASH"));
        assertThat(engine.heard()).isEmpty();
        engine.send(customer.later(5).confirmed("o-1", "CREDIT"));
        assertThat(engine.heard()).containsExactly("RESOLVED INFO");
    }

    @Test
    void aRepeatedEventChangesNothing() {
        var opened = customer.opened("1000.00");
        var reserved = customer.later(1).reserved("o-1", "950.00");
        engine.send(opened).send(reserved).send(reserved).send(opened).send(reserved);
        assertThat(engine.heard()).containsExactly("RAISED INFO");
        assertThat(engine.count(EngineMeter.EVENTS, "result", "repeated")).isEqualTo(3);
    }

    @Test
    void skipsWhatNoRuleReads() {
        engine.send(customer.opened("1000.00").with("ce_type", "credit.invented-later.v7"));
        assertThat(engine.count(EngineMeter.EVENTS, "result", "skipped")).isEqualTo(1);
        assertThat(engine.written()).noneMatch(topic -> topic.endsWith(".dead"));
    }

    @Test
    void silenceIsNoticedAtItsInstant() {
        engine.send(customer.opened("1000.00"));
        engine.send(customer.later(1).invoiced("o-1", "i-1", "1001.00", "2026-02-05"));
        engine.send(customer.later(1).paid("i-1", "1.00"));
        assertThat(engine.heard()).containsExactly("RAISED ERROR");
        engine.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(engine.heard()).isEmpty();
        engine.pass(Duration.ofSeconds(1));
        var stepped = engine.episodes();
        assertThat(stepped).singleElement().satisfies(change -> {
            assertThat(change.get("change").asString()).isEqualTo("CHANGED");
            assertThat(change.get("at").asString()).isEqualTo("2026-01-06T01:00:00.002Z");
        });
        assertThat(engine.count(EngineMeter.WAKES)).isEqualTo(1);
        assertThat(engine.pass(Duration.ofDays(9)).heard()).isEmpty();
        assertThat(engine.count(EngineMeter.WAKES)).isEqualTo(1);
    }

    @Test
    void onlySoManyAreWokenAtATime() {
        for (var number = 0; number < 12; number++) {
            var one = new CreditEventsBuilder("c-" + number, EngineRig.START);
            engine.send(one.opened("10.00")).send(one.later(1).invoiced("o", "i", "10.01", "2026-01-06"));
        }
        engine.pass(Duration.ofDays(40));
        assertThat(engine.count(EngineMeter.WAKES)).isEqualTo(EngineRig.WAKES_AT_ONCE);
        engine.pass(Duration.ofSeconds(1));
        assertThat(engine.count(EngineMeter.WAKES)).isEqualTo(12);
    }

    @Test
    void nothingIsSilenceWhileOlderRecordsStillCome() {
        engine.send(customer.opened("1000.00"));
        engine.send(customer.later(1).invoiced("o-1", "i-1", "1001.00", "2025-01-06"));
        engine.send(customer.later(1).paid("i-1", "1.00"));
        engine.pass(Duration.ofHours(24).minusMillis(500));
        var other = new CreditEventsBuilder("c-2", EngineRig.START.plusSeconds(60));
        engine.send(other.opened("1.00")).pass(Duration.ofMillis(900));
        assertThat(engine.count(EngineMeter.WAKES)).isZero();
        engine.pass(Duration.ofSeconds(1));
        assertThat(engine.count(EngineMeter.WAKES)).isEqualTo(1);
    }

    @Test
    void tellsTheSizeOfWhatItKeeps() {
        engine.send(customer.opened("1000.00"));
        engine.send(customer.later(1).reserved("o-1", "950.00"));
        assertThat(engine.meters.summary(EngineMeter.HEAD_BYTES.id()).max()).isBetween(100.0, 1_500.0);
    }
}
