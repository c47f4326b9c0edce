package dev.customerwatch.alert.timeline.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

/** What a group hears of its members beside what they owe in sum, through the topology; the business day is 5 January 2026. */
class EngineGroupMembersTest {

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

    @Test
    void informsOfAMembersHeldOrderUntilNoneIsHeld() {
        engine.send(group.formed("1000.00"))
                .send(group.held("c-1", "o-1"))
                .send(group.held("c-2", "o-2"))
                .send(group.ended("c-1", "o-1"))
                .send(group.ended("c-1", "o-7"));
        assertThat(heard()).containsExactly("RAISED INFO ORDER_HELD");
        engine.send(group.taken("c-2", "o-2", "10.00"));
        assertThat(heard()).containsExactly("RESOLVED INFO ORDER_HELD");
    }

    @Test
    void staysInformedBelowTheClearMarkWhileAMembersOrderIsHeld() {
        engine.send(group.formed("1000.00"))
                .send(group.owes("c-1", "950.00"))
                .send(group.held("c-2", "o-2"))
                .send(group.owes("c-1", "-200.00"));
        assertThat(heard()).containsExactly("RAISED WARNING NEAR_LIMIT", "CHANGED INFO ORDER_HELD");
        engine.send(group.ended("c-2", "o-2"));
        assertThat(heard()).containsExactly("RESOLVED INFO ORDER_HELD");
    }

    @ParameterizedTest
    @CsvSource({
        "800.00, RAISED WARNING NEAR_LIMIT, ''",
        "800.01, RAISED ERROR OVER_LIMIT, CHANGED CRITICAL OVERDUE_WHILE_OVER"
    })
    void isCriticalFromTheThirtyFirstDayOnWhichAMemberIsOverdueWhileTheGroupIsOver(
            String owed, String raised, String changed) {
        engine.send(group.formed("1000.00"))
                .send(group.invoiced("c-1", "i-1", "200.00", "2026-01-05"))
                .send(group.owes("c-2", owed));
        assertThat(heard()).containsExactly(raised);
        engine.pass(Duration.between(EngineRig.START, Instant.parse("2026-02-04T15:59:58Z")));
        assertThat(heard()).isEmpty();
        engine.pass(Duration.ofSeconds(3));
        assertThat(heard()).containsExactlyElementsOf(changed.isEmpty() ? List.of() : List.of(changed));
    }

    @Test
    void whatAMemberPaidDisputesOrMayPayLaterIsNotOverdue() {
        engine.send(group.formed("1000.00"))
                .send(group.owes("c-2", "1000.00"))
                .send(group.invoiced("c-1", "i-1", "50.00", "2025-11-01"));
        assertThat(heard()).containsExactly("RAISED WARNING NEAR_LIMIT", "CHANGED CRITICAL OVERDUE_WHILE_OVER");

        engine.send(group.disputed("c-1", "i-1", "50.00"));
        engine.send(group.owes("c-2", "-100.00")).send(group.owes("c-2", "100.00"));
        assertThat(heard()).containsExactly("CHANGED WARNING NEAR_LIMIT", "CHANGED ERROR OVER_LIMIT");

        engine.send(group.disputed("c-1", "i-1", "0.00"));
        assertThat(heard()).containsExactly("CHANGED CRITICAL OVERDUE_WHILE_OVER");
        engine.send(group.dueChanged("c-1", "i-1", "2026-03-01"));
        engine.send(group.owes("c-2", "-100.00")).send(group.owes("c-2", "100.00"));
        assertThat(heard()).containsExactly("CHANGED WARNING NEAR_LIMIT", "CHANGED ERROR OVER_LIMIT");

        engine.send(group.invoiced("c-3", "i-3", "1.00", "2025-11-01")).send(group.paid("c-3", "i-3", "1.00"));
        engine.send(group.owes("c-2", "-100.00")).send(group.owes("c-2", "100.00"));
        assertThat(heard())
                .containsExactly(
                        "CHANGED CRITICAL OVERDUE_WHILE_OVER",
                        "CHANGED WARNING NEAR_LIMIT",
                        "CHANGED ERROR OVER_LIMIT");
    }

    @Test
    void aMembersDishonouredBillIsCriticalWhileTheGroupIsOver() {
        engine.send(group.formed("1000.00"))
                .send(group.dishonoured("c-1", "b-1", "claim-1", "100.00", "2026-01-04"))
                .send(group.owes("c-2", "900.01"));
        assertThat(heard()).containsExactly("RAISED CRITICAL BILL_DISHONOURED_WHILE_OVER");
        engine.send(group.paid("c-1", "claim-1", "100.00")).send(group.owes("c-2", "150.00"));
        assertThat(heard()).containsExactly("CHANGED WARNING NEAR_LIMIT", "CHANGED ERROR OVER_LIMIT");
    }

    @Test
    void saysWhichMembersItRestsOn() {
        engine.send(group.formed("1000.00"))
                .send(group.invoiced("c-1", "i-1", "300.00", "2025-11-01"))
                .send(group.dishonoured("c-2", "b-1", "claim-1", "100.00", "2026-01-04"))
                .send(group.held("c-3", "o-3"))
                .send(group.invoiced("c-4", "i-4", "700.00", "2026-01-04"));
        var evidence = engine.episodes().getLast().get("evidence");
        assertThat(evidence.get("heldOrders").toString()).isEqualTo("[\"o-3\"]");
        assertThat(evidence.get("dishonouredBills").toString()).isEqualTo("[\"b-1\"]");
        assertThat(evidence.get("members").toString())
                .isEqualTo("["
                        + "{\"customerId\":\"c-1\",\"heldOrders\":[],\"overdueSince\":\"2025-11-01\",\"dishonouredBills\":[]},"
                        + "{\"customerId\":\"c-2\",\"heldOrders\":[],\"dishonouredBills\":[\"b-1\"]},"
                        + "{\"customerId\":\"c-3\",\"heldOrders\":[\"o-3\"],\"dishonouredBills\":[]}]");
        assertThat(engine.count(EngineMeter.DIFFERENCES)).isZero();
    }

    @Test
    void orderOfArrivalAndRepetitionsChangeNothing() {
        for (var seed = 1L; seed <= 8; seed++) {
            var random = new Random(seed);
            var arriving = new ArrayList<>(history("shuffled-" + seed));
            arriving.addAll(List.of(arriving.get(random.nextInt(11)), arriving.get(random.nextInt(11))));
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
                group.invoiced("c-1", "i-1", "400.00", "2025-11-01"),
                group.held("c-2", "o-2"),
                group.dishonoured("c-2", "b-1", "claim-1", "100.00", "2026-01-04"),
                group.invoiced("c-3", "i-3", "550.00", "2026-02-01"),
                group.disputed("c-1", "i-1", "400.00"),
                group.paid("c-2", "claim-1", "100.00"),
                group.dueChanged("c-3", "i-3", "2025-12-01"),
                group.limited("900.00"),
                group.ended("c-2", "o-2"),
                group.paid("c-3", "i-3", "550.00"));
    }

    private List<String> heard() {
        return engine.episodes().stream().map(EngineRig::says).toList();
    }
}
