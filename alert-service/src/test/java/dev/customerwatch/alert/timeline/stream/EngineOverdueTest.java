package dev.customerwatch.alert.timeline.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Overdue invoices through the topology: credit's events come in, days pass; the business day is 5 January 2026. */
class EngineOverdueTest {

    @TempDir
    private Path stateDir;

    private final CreditEventsBuilder customer = new CreditEventsBuilder("c-1", EngineRig.START);
    private EngineRig engine;

    @BeforeEach
    void open() {
        engine = new EngineRig(stateDir);
        engine.send(customer.opened("100000.00"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void anInvoiceGrowsOldInSilenceAndAPaymentEndsIt() {
        engine.send(customer.later(1).invoiced("o-1", "i-1", "500.00", "2026-02-05"));
        engine.pass(Duration.ofDays(31)).pass(Duration.ofDays(31)).pass(Duration.ofDays(62));
        assertThat(courses(engine.episodes()))
                .containsExactly(
                        "RAISED WARNING 2026-02-05T16:00:00.000Z",
                        "CHANGED ERROR 2026-03-07T16:00:00.000Z",
                        "CHANGED CRITICAL 2026-05-06T16:00:00.000Z");
        engine.send(customer.later(124L * 86_400_000).paid("i-1", "400.00"));
        var ended = engine.episodes();
        assertThat(courses(ended)).containsExactly("RESOLVED CRITICAL 2026-05-09T01:00:00.001Z");
        assertThat(ended.getFirst().at("/evidence/overdue/amount").asString()).isEqualTo("100.00");
        assertThat(ended.getFirst().at("/evidence/events").size()).isEqualTo(2);
    }

    @Test
    void gradeDueDateAndDisputeAreHeardOf() {
        engine.send(customer.later(1).invoiced("o-1", "i-1", "5000.00", "2025-12-30"));
        assertThat(courses(engine.episodes())).containsExactly("RAISED WARNING 2026-01-05T01:00:00.001Z");
        engine.send(customer.later(1).graded("SMALL"));
        assertThat(engine.heard()).isEmpty();
        engine.send(customer.later(1).dueChanged("i-1", "2025-12-29"));
        assertThat(courses(engine.episodes())).containsExactly("CHANGED CRITICAL 2026-01-05T01:00:00.003Z");
        engine.send(customer.later(1).disputed("i-1", "4950.00"));
        assertThat(courses(engine.episodes())).containsExactly("RESOLVED CRITICAL 2026-01-05T01:00:00.004Z");
    }

    @Test
    void aPaymentThatIsHeardOfLateTakesBackWhatSilenceBrought() {
        engine.send(customer.later(1).invoiced("o-1", "i-1", "500.00", "2026-01-06"));
        engine.pass(Duration.ofDays(3));
        assertThat(engine.heard()).containsExactly("RAISED WARNING");
        engine.send(customer.later(60_000).paid("i-1", "500.00"));
        assertThat(engine.heard()).containsExactly("RETRACTED WARNING");
    }

    @Test
    void anotherFloorIsJudgedFromItsInstantOn() {
        engine.send(customer.later(1).invoiced("o-1", "i-1", "80.00", "2025-12-30"));
        engine.send(policy("50.00"));
        engine.pass(Duration.ofDays(1));
        assertThat(engine.heard()).isEmpty();
        engine.pass(Duration.ofDays(2));
        assertThat(courses(engine.episodes())).containsExactly("RAISED WARNING 2026-01-07T00:00:00.000Z");
    }

    private static SentEvent policy(String floor) {
        var body = new LinkedHashMap<String, Object>();
        body.put("setting", "OVERDUE_POLICY");
        body.put("version", 1);
        body.put("effectiveFrom", "2026-01-07T00:00:00Z");
        var amounts = Map.of(
                "floor", floor,
                "keyCeiling", "300000",
                "ordinaryCeiling", "100000",
                "smallCeiling", "30000",
                "ungradedCeiling", "100000");
        var policy = new LinkedHashMap<String, Object>(amounts);
        policy.put("longDays", 30);
        policy.put("veryLongDays", 90);
        body.put("overduePolicy", policy);
        return new SentEvent(EngineTopics.SETTINGS, "OVERDUE_POLICY:1", Map.of(), body);
    }

    /** What, how bad and from when on, of the overdue rule. */
    private static List<String> courses(List<JsonNode> published) {
        return published.stream()
                .filter(it -> it.at("/key/rule").asString().equals("OVERDUE"))
                .map(it -> it.get("change").asString() + " "
                        + it.get("severity").asString() + " " + it.get("at").asString())
                .toList();
    }
}
