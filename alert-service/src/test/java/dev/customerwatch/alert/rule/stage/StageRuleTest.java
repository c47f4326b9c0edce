package dev.customerwatch.alert.rule.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Dated;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One customer's card, read at noon in Shanghai; the days in between are slept through. */
class StageRuleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StageRule rule = new StageRule(new Customer("default", "c-1"));
    private StageState state = rule.initial();
    private Step<StageState> last = new Step<>(state, Map.of(), Optional.empty());
    private int number;

    @ParameterizedTest
    @CsvSource({
        "INITIAL, 2026-12-31, -",
        "INITIAL, 2027-01-01, INFO STANDING_STILL",
        "DEVELOPMENT, 2027-01-01, INFO STANDING_STILL",
        "STABLE, 2027-01-01, INFO STANDING_STILL",
        "STRATEGIC, 2036-01-01, -",
        ", 2036-01-01, -"
    })
    void aRelationStandsStillAfterTwelveMonths(Stage stage, String day, String expected) {
        read("2026-01-01", stage, false);
        assertThat(silentUntil(day)).isEqualTo(expected);
    }

    @Test
    void aFallIsWarnedOfUntilItIsAStandstill() {
        read("2026-01-01", Stage.STRATEGIC, false);
        assertThat(read("2026-03-01", Stage.INITIAL, false)).isEqualTo("WARNING FALLEN");
        assertThat(silentUntil("2027-02-28")).isEqualTo("WARNING FALLEN");
        assertThat(silentUntil("2027-03-01")).isEqualTo("INFO STANDING_STILL");
        var evidence = StageRule.evidence(state, Settings.DEFAULTS);
        assertThat(evidence.fallenFrom()).isEqualTo(Stage.STRATEGIC);
        assertThat(evidence.stageSince()).isEqualTo("2026-03-01");
        assertThat(evidence.standsStillFrom()).isEqualTo("2027-03-01");
    }

    @ParameterizedTest
    @CsvSource({"INITIAL, WARNING FALLEN", "STABLE, -", "STRATEGIC, -", ", -"})
    void comingBackToWhereItWasEndsIt(Stage next, String expected) {
        read("2026-01-01", Stage.STABLE, false);
        read("2026-03-01", Stage.DEVELOPMENT, false);
        assertThat(read("2026-04-01", next, false)).isEqualTo(expected);
    }

    @Test
    void anotherFallCountsFromTheFurthest() {
        read("2026-01-01", Stage.STRATEGIC, false);
        read("2026-02-01", Stage.STABLE, false);
        read("2026-03-01", Stage.INITIAL, false);
        assertThat(read("2026-04-01", Stage.STABLE, false)).isEqualTo("WARNING FALLEN");
        assertThat(read("2026-05-01", Stage.STRATEGIC, false)).isEqualTo("-");
    }

    @Test
    void whoIsLostOrGivenUpIsNotJudged() {
        read("2026-01-01", Stage.STABLE, false);
        read("2026-02-01", Stage.INITIAL, false);
        assertThat(read("2026-03-01", Stage.INITIAL, true)).isEqualTo("-");
        assertThat(silentUntil("2028-01-01")).isEqualTo("-");
        assertThat(read("2028-01-01", Stage.INITIAL, false)).isEqualTo("INFO STANDING_STILL");
    }

    @Test
    void theSameCardAgainChangesNothing() {
        read("2026-01-01", Stage.INITIAL, false);
        read("2026-12-01", Stage.INITIAL, false);
        assertThat(silentUntil("2027-01-01")).isEqualTo("INFO STANDING_STILL");
        assertThat(state.events()).containsExactly("event-1");
    }

    private String read(String day, Stage stage, boolean over) {
        var at = LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
        sleepUntil(at);
        var fact = new StageFact.CardRead(stage, over);
        return after(rule.on(state, new Dated<>(at, at, "event-" + ++number, fact), Settings.DEFAULTS));
    }

    private String silentUntil(String day) {
        sleepUntil(LocalDate.parse(day).atStartOfDay(ZONE).toInstant());
        return after(last);
    }

    private void sleepUntil(Instant instant) {
        while (last.wakeAt().filter(wake -> !wake.isAfter(instant)).isPresent()) {
            after(rule.at(state, last.wakeAt().orElseThrow(), Settings.DEFAULTS));
        }
    }

    private String after(Step<StageState> step) {
        last = step;
        state = step.state();
        return step.holds().values().stream()
                .map(verdict -> verdict.severity() + " " + verdict.reason())
                .findFirst()
                .orElse("-");
    }
}
