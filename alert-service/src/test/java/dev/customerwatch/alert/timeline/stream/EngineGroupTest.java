package dev.customerwatch.alert.timeline.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Groups of customers that share a limit, through the topology; the business day is 5 January 2026. */
class EngineGroupTest {

    @TempDir
    private Path stateDir;

    private final GroupEventsBuilder group = new GroupEventsBuilder("g-1", EngineRig.START);
    private EngineRig engine;

    @BeforeEach
    void open() {
        engine = new EngineRig(stateDir);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1000.00,  899.99,    0.00, ''",
        "1000.00,    0.00,  899.99, ''",
        "1000.00,    0.00,  900.00, RAISED INFO PROJECTED",
        "1000.00,  500.00,  400.00, RAISED INFO PROJECTED",
        "1000.00,  900.00,    0.00, RAISED WARNING NEAR_LIMIT",
        "1000.00, 1000.00,    0.00, RAISED WARNING NEAR_LIMIT",
        "1000.00, 1000.01,    0.00, RAISED ERROR OVER_LIMIT",
        "1000.00, 1100.00,    0.00, RAISED ERROR OVER_LIMIT",
        "1000.00, 1100.01,    0.00, RAISED CRITICAL FAR_OVER_LIMIT",
        "   0.00,    0.00,    0.00, ''",
        "   0.00,    0.01,    0.00, RAISED ERROR OVER_LIMIT"
    })
    void isJudgedLikeACustomer(String limit, String owed, String reserved, String says) {
        engine.send(group.formed(limit)).send(group.room("c-1", "o-1", reserved));
        var before = engine.episodes();
        engine.send(group.owes("c-2", owed));
        var last = before.isEmpty() ? engine.episodes() : before;
        assertThat(last.isEmpty() ? "" : EngineRig.says(last.getLast())).isEqualTo(says);
    }

    @Test
    void saysWhoseAlertItIsAndWhichMembersMakeItUp() {
        engine.send(group.formed("1000.00"))
                .send(group.owes("c-1", "600.00"))
                .send(group.owes("c-2", "500.00"))
                .send(group.room("c-2", "o-1", "50.00"));
        var raised = engine.episodes().getFirst();
        assertThat(raised.get("key").toString())
                .isEqualTo("{\"rule\":\"CREDIT\",\"company\":\"default\",\"customerId\":\"g-1\",\"group\":true}");
        assertThat(documents(raised)).containsExactly("c-2 OPEN_INVOICES 500.00", "c-1 OPEN_INVOICES 600.00");
        assertThat(raised.at("/evidence/clearingPayment/amount").asString()).isEqualTo("250.01");
    }

    @Test
    void whatIsSetAsideForAnOrderIsTheMembersBeforeAndAfterItsAccountHasTakenIt() {
        engine.send(group.formed("1000.00"))
                .send(group.room("c-1", "o-1", "950.00"))
                .send(group.taken("c-1", "o-1", "950.00"))
                .send(group.owes("c-2", "100.00"));
        var published = engine.episodes();
        assertThat(published).extracting(EngineRig::says).containsExactly("RAISED INFO PROJECTED");
        engine.send(group.owes("c-2", "850.00"));
        assertThat(documents(engine.episodes().getLast()))
                .containsExactly("c-2 OPEN_INVOICES 950.00", "c-1 RESERVED 950.00");
        assertThat(engine.count(EngineMeter.DIFFERENCES)).isZero();
    }

    @Test
    void aLoweredLimitIsJudgedAtItsInstantAndARaisedOneEndsIt() {
        engine.send(group.formed("1000.00")).send(group.owes("c-1", "840.00"));
        assertThat(engine.episodes()).isEmpty();
        engine.send(group.limited("800.00"));
        engine.send(group.limited("2000.00"));
        assertThat(engine.episodes())
                .extracting(it -> EngineRig.says(it) + " " + it.get("at").asString())
                .containsExactly(
                        "RAISED ERROR OVER_LIMIT 2026-01-05T01:03:00.000Z",
                        "RESOLVED ERROR OVER_LIMIT 2026-01-05T01:04:00.000Z");
    }

    @Test
    void anOverrunThatEndedStepsDownAfterADay() {
        engine.send(group.formed("1000.00")).send(group.owes("c-1", "1050.00")).send(group.owes("c-2", "-60.00"));
        engine.pass(Duration.ofDays(1)).pass(Duration.ofHours(1));
        assertThat(engine.episodes())
                .extracting(EngineRig::says)
                .containsExactly("RAISED ERROR OVER_LIMIT", "CHANGED WARNING NEAR_LIMIT");
    }

    @Test
    void anOverrunThatOnlyANewerRateMakesStaysAWarning() {
        engine.send(group.formed("1000.00"))
                .send(group.owes("c-1", "990.00"))
                .send(group.revalued("c-1", "200.00"))
                .send(group.owes("c-2", "10.01"));
        assertThat(engine.episodes())
                .extracting(EngineRig::says)
                .containsExactly("RAISED WARNING NEAR_LIMIT", "CHANGED WARNING FX", "CHANGED CRITICAL FAR_OVER_LIMIT");
    }

    @Test
    void orderOfArrivalAndRepetitionsChangeNothing() {
        for (var seed = 1L; seed <= 8; seed++) {
            var random = new Random(seed);
            var arriving = new ArrayList<>(history("shuffled-" + seed));
            arriving.addAll(List.of(arriving.get(random.nextInt(8)), arriving.get(random.nextInt(8))));
            Collections.shuffle(arriving, random);
            arriving.forEach(engine::send);
            var courses = engine.courses();
            history("sorted-" + seed).forEach(engine::send);
            assertThat(courses).as("seed %s", seed).hasSize(1).isEqualTo(engine.courses());
        }
    }

    private static List<SentEvent> history(String id) {
        var group = new GroupEventsBuilder(id, EngineRig.START);
        return List.of(
                group.formed("1000.00"),
                group.owes("c-1", "700.00"),
                group.room("c-2", "o-1", "250.00"),
                group.taken("c-2", "o-1", "250.00"),
                group.owes("c-2", "350.00"),
                group.limited("900.00"),
                group.owes("c-1", "-400.00"),
                group.room("c-2", "o-1", "-250.00"));
    }

    private static List<String> documents(JsonNode change) {
        var shown = new ArrayList<String>();
        for (var open : change.at("/evidence/documents")) {
            shown.add(open.get("document").asString() + " " + open.get("part").asString() + " "
                    + open.at("/amount/amount").asString());
        }
        return shown;
    }
}
